import { createContext, useContext } from 'react';

/** The response's Content-Security-Policy nonce. Empty in the browser, which hides nonces from scripts anyway. */
export const NonceContext = createContext<string | undefined>(undefined);

export const useNonce = () => useContext(NonceContext);

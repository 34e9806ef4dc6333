import { useCallback, useRef, useState } from 'react';

export type UploadState<Answer> =
  | { phase: 'idle' }
  | { phase: 'sending'; percent: number }
  | { phase: 'done'; answer: Answer }
  /** `message` is the server's own words, if it had any. */
  | { phase: 'failed'; status: number; message: string | null };

const errorMessage = (body: unknown): string | null => {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : null;
  return typeof message === 'string' ? message : null;
};

/**
 * Sends a form with files to an address that answers in JSON, and tells how far it is: fetch can't, XMLHttpRequest can.
 * `read` checks the answer's shape; it throws on anything unexpected.
 */
export function useUpload<Answer>(url: string, read: (body: unknown) => Answer) {
  const [state, setState] = useState<UploadState<Answer>>({ phase: 'idle' });
  const request = useRef<XMLHttpRequest | null>(null);

  const start = useCallback(
    (form: FormData) => {
      request.current?.abort();
      const xhr = new XMLHttpRequest();
      request.current = xhr;
      xhr.responseType = 'json';
      xhr.upload.onprogress = ({ loaded, total }) =>
        setState({ phase: 'sending', percent: total > 0 ? Math.floor((loaded / total) * 100) : 0 });
      xhr.onload = () => {
        if (xhr.status < 200 || xhr.status >= 300) {
          setState({ phase: 'failed', status: xhr.status, message: errorMessage(xhr.response) });
          return;
        }
        try {
          setState({ phase: 'done', answer: read(xhr.response) });
        } catch {
          setState({ phase: 'failed', status: xhr.status, message: null });
        }
      };
      xhr.onerror = () => setState({ phase: 'failed', status: 0, message: null });
      xhr.open('POST', url);
      xhr.setRequestHeader('Accept', 'application/json');
      setState({ phase: 'sending', percent: 0 });
      xhr.send(form);
    },
    [url, read],
  );

  const cancel = useCallback(() => {
    request.current?.abort();
    setState({ phase: 'idle' });
  }, []);

  return { state, start, cancel };
}

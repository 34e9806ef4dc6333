import { useTranslation } from 'react-i18next';
import { useDeadlineWords } from '../deadlines/deadline-entry.tsx';
import type { MatterWords } from './matter-title.ts';

/** The words of matters in the reader's language. */
export const useMatterWords = (): MatterWords => ({
  ...useDeadlineWords(),
  notifications: useTranslation('notifications').t,
});

import { router } from '../platform/trpc.ts';

export const zonesRouter = router({});

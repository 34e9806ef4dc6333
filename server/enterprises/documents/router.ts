import { z } from 'zod';
import { procedure, router } from '../../platform/trpc.ts';
import { formWordsOutput, readFormWords } from './form-words.ts';

export const enterpriseFormsRouter = router({
  words: procedure
    .meta({
      openapi: {
        method: 'GET',
        path: '/enterprise-forms',
        summary: "The words of the eight forms (EF1 to EF8) in the caller's language",
        tags: ['enterprise forms'],
        protect: true,
      },
    })
    .input(z.object({}))
    .output(formWordsOutput)
    .query(({ ctx }) => readFormWords(ctx.locale)),
});

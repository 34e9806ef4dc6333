import type { FileSubject } from '../../../server/enterprises/files/subjects.ts';
import { textOf } from '../../accounts/form-values.ts';
import { type Act, badInput } from '../../acts/run-act.server.ts';
import { FILE, storedFileOf } from '../../acts/stored-file.ts';
import { translator } from '../../i18n/i18n.server.ts';

interface Record {
  subject: FileSubject;
  subjectId: string;
  enterprise: string;
}

/** Brings a paper to a record of the archive, and takes one away again. */
export const attachActs = ({ subject, subjectId, enterprise }: Record): { attach: Act; detach: Act } => ({
  attach: async ({ context, api, zone, form }) => {
    const file = storedFileOf(form);
    if (!file)
      return badInput(context, form, { [`${FILE}.file`]: translator(context.locale, 'incidents')('file.required') });
    await api.enterpriseFiles.attach({
      zone,
      enterprise,
      subject,
      subjectId,
      category: textOf(form, 'category'),
      ...file,
    });
    return undefined;
  },
  detach: async ({ api, zone, id }) => {
    await api.enterpriseFiles.detach({ zone, file: id });
    return undefined;
  },
});

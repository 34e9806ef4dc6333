import { textOf } from '../../accounts/form-values.ts';
import { type Act, doneHref, runAct } from '../../acts/run-act.server.ts';
import { storedFileOf } from '../../acts/stored-file.ts';
import type { LoadContext } from '../../load-context.ts';
import { commitmentsPath } from '../../paths.ts';

/** Signs the year's letter, or records one that was signed on paper. */
export function actOnCommitments(context: LoadContext, request: Request, zone: string) {
  // A letter on paper belongs to the year that the page shows; the form is posted to that address.
  const year = new URL(request.url).searchParams.get('year') ?? '';
  const here = year ? `${commitmentsPath(zone)}?year=${year}` : commitmentsPath(zone);
  return runAct(context, request, { zone, here }, { commit, letter: letterOf(year, here) });
}

const commit: Act = async ({ api, zone, form }) => {
  await api.commitments.sign({ zone, enterprise: textOf(form, 'enterprise'), year: textOf(form, 'year') });
  return undefined;
};

const letterOf =
  (year: string, here: string): Act =>
  async ({ api, zone, form, id }) => {
    const paper = {
      signerName: textOf(form, 'paper.signerName'),
      signedOn: textOf(form, 'paper.signedOn'),
      file: storedFileOf(form),
    };
    await api.commitments.sign({ zone, enterprise: id, year, paper });
    return doneHref(here, `letter:${id}`);
  };

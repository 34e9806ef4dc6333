import {
  DECLARATION_FIELDS,
  type DeclarationContent,
} from '../../../server/enterprises/incidents/declaration-content.ts';
import { textOf } from '../../accounts/form-values.ts';
import { type Act, type Acted, doneHref, runAct } from '../../acts/run-act.server.ts';
import type { LoadContext } from '../../load-context.ts';
import { declarationPath } from '../../paths.ts';

const PLEDGES = 5;

/** Begins a declaration, and goes on to its page. */
export const actOnNewDeclaration = (context: LoadContext, request: Request, zone: string) =>
  runAct(context, request, { zone, here: declarationPath(zone, 'new') }, { declare });

/** What the forms of a declaration's page do. */
export const actOnDeclaration = (context: LoadContext, request: Request, zone: string, declaration: string) =>
  runAct(context, request, { zone, here: declarationPath(zone, declaration) }, { declare, sign: signing(declaration) });

async function declare({ api, zone, form, id: shipment }: Acted): Promise<string> {
  const declaration = textOf(form, 'declaration');
  const { id } = await api.observations.saveDeclaration({
    zone,
    shipment,
    ...(declaration && { declaration, version: textOf(form, 'version') }),
    content: contentOf(form),
    pledges: Array.from({ length: PLEDGES }, (_, index) => form.has(`pledge.${index}`)),
  });
  return doneHref(declarationPath(zone, id), `declare:${shipment}`);
}

const contentOf = (form: FormData) =>
  Object.fromEntries(
    DECLARATION_FIELDS.map((field) => [field, textOf(form, `content.${field}`)]),
  ) as DeclarationContent;

const signing =
  (declaration: string): Act =>
  async ({ api, zone, form }) => {
    await api.observations.signDeclaration({ zone, declaration, version: textOf(form, 'version') });
    return undefined;
  };

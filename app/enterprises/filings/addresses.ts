import type { ListKind } from '../../../server/enterprises/filings/list-kinds.ts';
import { zonePath } from '../../paths.ts';

/** How an import of a workbook stands, in JSON. */
export const importPath = (zone: string, id: string) => `${zonePath(zone)}/imports/${id}`;

/** The empty workbook in which a list is filled in. */
export const listTemplatePath = (zone: string, kind: ListKind) => `${zonePath(zone)}/list-templates/${kind}`;

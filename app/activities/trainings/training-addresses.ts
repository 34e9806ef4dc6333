import { trainingsPath } from '../../paths.ts';

/** The empty workbook in which a roll is filled in. */
export const rollTemplatePath = (zone: string) => `${trainingsPath(zone)}/roll-template`;

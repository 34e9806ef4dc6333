import { enterprisePath, laboratoriesPath, laboratoryPath } from '../../paths.ts';

/** The form that enters a laboratory, of an enterprise if one is named. */
export const registerPath = (zone: string, enterprise?: string) =>
  `${laboratoriesPath(zone)}?open=register${enterprise ? `&enterprise=${enterprise}` : ''}#register`;

/** The form that records a guidance visit. */
export const newVisitPath = (zone: string, laboratory: string) =>
  `${laboratoryPath(zone, laboratory)}?open=visit#visits`;

/** Where an enterprise's certificates are kept. */
export const certificatesPath = (zone: string, enterprise: string) =>
  `${enterprisePath(zone, enterprise)}?tab=certificates`;

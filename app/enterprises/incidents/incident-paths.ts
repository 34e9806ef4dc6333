import { checksPath, declarationPath, incidentsPath } from '../../paths.ts';

/** Addresses below the pages of incidents and checks that other areas never lead to. */

export const INCIDENT_VIEWS = ['incidents', 'observations', 'report', 'conduct'] as const;
export type IncidentView = (typeof INCIDENT_VIEWS)[number];

export const incidentViewPath = (zone: string, view: IncidentView): string =>
  view === 'incidents' ? incidentsPath(zone) : `${incidentsPath(zone)}?view=${view}`;

/** The form that reports an incident, or records conduct, of an enterprise that is known already. */
export const formOfEnterprisePath = (zone: string, view: 'report' | 'conduct', enterprise: string): string =>
  `${incidentsPath(zone)}?view=${view}&enterprise=${enterprise}`;

/** Enterprises that fit what is typed, as JSON. */
export const enterpriseSearchPath = (zone: string, typed: string): string =>
  `${incidentsPath(zone)}/enterprises?search=${encodeURIComponent(typed)}`;

export const newDeclarationPath = (zone: string, observation: string, shipment: string): string =>
  `${declarationPath(zone, 'new')}?observation=${observation}&shipment=${shipment}`;

export const checkPath = (zone: string, check: string): string => `${checksPath(zone)}/${check}`;
export const newCheckPath = (zone: string, enterprise?: string): string =>
  `${checksPath(zone)}/new${enterprise ? `?enterprise=${enterprise}` : ''}`;

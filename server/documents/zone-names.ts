import type { Locale } from '../platform/bilingual.ts';
import type { RequestContext } from '../platform/platform.ts';
import { getZone } from '../zones/get-zone.ts';

/** How a document calls the zone and its office in a language; `demo` when its data are made up. */
export interface ZoneNames {
  zone: string;
  office: string;
  demo: boolean;
}

/** Reads them for whoever may see the zone. */
export async function zoneNames(context: RequestContext, zoneId: string, locale: Locale): Promise<ZoneNames> {
  const { zone, roles } = await getZone(context, { zone: zoneId });
  const office = roles.find(({ role }) => role === 'office');
  const inEnglish = locale === 'en';
  return {
    zone: inEnglish ? zone.nameEn : zone.nameZh,
    office: (inEnglish ? office?.nameEn : office?.nameZh) ?? '',
    demo: zone.demo,
  };
}

import type { Locale } from '../../platform/bilingual.ts';
import type { Platform } from '../../platform/platform.ts';

/** R11: the zones that take reports: all of them. What is told of a zone stands in its founding papers. */
export async function listPublicZones({ prisma }: Pick<Platform, 'prisma'>, locale: Locale) {
  const zones = await prisma.zone.findMany({ orderBy: { id: 'asc' } });
  const isEnglish = locale === 'en';
  return {
    items: zones.map((zone) => ({
      id: zone.id,
      name: isEnglish ? zone.nameEn : zone.nameZh,
      city: isEnglish ? zone.cityEn : zone.cityZh,
      industry: isEnglish ? zone.industryEn : zone.industryZh,
    })),
  };
}

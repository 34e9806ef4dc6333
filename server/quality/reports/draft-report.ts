import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { countryName } from '../../enterprises/register/countries.ts';
import type { Locale } from '../../platform/bilingual.ts';
import type { HalfFigures } from '../figures/schema.ts';
import type { ReportContent } from './content.ts';
import { draftText } from './draft-text.ts';
import { loadDraftFacts } from './load-draft-facts.ts';
import { readReportWords } from './report-words.ts';
import { type Say, sayIn } from './say.ts';

/** How texts of the analysis are put in a language. */
export const sayingIn = async (locale: Locale): Promise<Say> =>
  sayIn(locale, await readReportWords(locale), (code) => countryName(code, locale));

/** Q6: the draft that a half-year's figures, and what is on file for it now, make. */
export const draftReport = async (work: ZoneWork, figures: HalfFigures, locale: Locale): Promise<ReportContent> =>
  draftText(await loadDraftFacts(work, figures, locale), await sayingIn(locale));

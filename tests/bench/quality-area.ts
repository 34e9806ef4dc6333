import { openReport } from './quality-report.ts';
import { type Served, signIn, talk } from './served.ts';

type Asked = readonly [what: string, url: string, headers: Record<string, string>];

/** The addresses of the enterprise and quality areas to measure, as the people who use them. */
export async function openQualityArea(served: Served, zoneId: string) {
  const { base } = served;
  const as = async (username: string) => ({ cookie: await signIn(base, username), accept: 'text/html' });
  const office = await as('zhuhai.office');
  const reader = await as('zhuhai.enterprise');
  const zone = `${base}/zones/${zoneId}`;
  const api = `${base}/api/v1/zones/${zoneId}`;
  const { items } = await talk<{ items: { id: string }[] }>(`${api}/enterprises`, office);
  const { year, period } = lastHalfOver();
  const report = await openReport(served, { zone: zoneId, period, headers: office });
  const { secret } = await talk<{ secret: string }>(`${base}/api/v1/account/calendar-feeds`, office, {
    label: 'bench',
    locale: 'zh-CN',
  });
  const pages: Asked[] = [
    ['enterprises: list', `${zone}/enterprises`, office],
    ['enterprises: search by initials', `${zone}/enterprises?search=yx`, office],
    ['enterprises: detail', `${zone}/enterprises/${items[0]?.id}`, office],
    ['scores as JSON', `${api}/assessment/${year}/scores`, office],
    ['quality: dashboard', `${zone}/quality?period=${period}`, office],
    ['quality: figures of a half-year', `${api}/quality-figures/${period}`, office],
    ['quality: rows behind exports', `${zone}/quality/rows?period=${period}&measure=exports`, office],
    ['quality: rows behind inspections', `${zone}/quality/rows?period=${period}&measure=inspections`, office],
    ['quality: list of reports', `${zone}/quality-reports`, office],
    ['quality: workspace of a report', `${zone}/quality-reports/${report.id}`, office],
    ['quality: a report as it is read', `${zone}/quality-reports/${report.id}`, reader],
    ['half-year reports: coverage', `${zone}/half-year-reports?period=${period}`, office],
    ['key figures', `${zone}/key-figures`, office],
    ['deadlines', `${zone}/deadlines`, office],
  ];
  const named = (wanted: string) => pages.filter(([what]) => what === wanted);
  return {
    pages,
    /** What a filing makes work anew; and what is never remembered, and must not be asked for too often. */
    afterFiling: [
      ...named('scores as JSON'),
      ...named('quality: dashboard'),
      ...named('quality: figures of a half-year'),
      ...named('key figures'),
      ...named('deadlines'),
      ['calendar feed', `${base}/calendar/${secret}.ics`, {}],
    ] as Asked[],
    renewReport: report.renew,
  };
}

/** By the months that the demonstration's zones have: January to June, July to December. */
function lastHalfOver(): { year: number; period: string } {
  const now = new Date();
  const year = now.getFullYear();
  return { year, period: now.getMonth() < 6 ? `${year - 1}-H2` : `${year}-H1` };
}

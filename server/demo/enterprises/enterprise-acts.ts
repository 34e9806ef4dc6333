import { fileFigures } from '../../enterprises/inspection/file-figures.ts';
import { monthsLater } from '../../enterprises/monthly-lists/filing.ts';
import { registerEnterprise } from '../../enterprises/register/register-enterprise.ts';
import { approveAdjustment } from '../../enterprises/standing/adjustment-of-year.ts';
import { addDays, yearOf } from '../../platform/calendar.ts';
import type { Act } from '../activity.ts';
import { dailyActs } from '../daily-work/daily-acts.ts';
import { halfYearReports } from '../quality/enterprise-report-acts.ts';
import { qualityActs } from '../quality/quality-acts.ts';
import { riskActs } from '../risk/risk-acts.ts';
import { chance } from '../scenario.ts';
import { Acts, type EnterpriseStage, type FirmInPlay, type FirmState } from './act-book.ts';
import { apply } from './admission-acts.ts';
import { FIRMS, type Firm } from './firms.ts';
import { leave, observe, recalls, restore } from './incident-acts.ts';
import { figuresOf, monthlyLists } from './list-acts.ts';
import { yearly } from './yearly-acts.ts';

/** Everything that happens to the zone's enterprises from the January before last year's end up to today. */
export function enterpriseActs(stage: EnterpriseStage): Act[] {
  const year = yearOf(stage.today);
  const firms = (FIRMS[stage.zone] ?? []).map((firm): FirmInPlay => ({ firm, state: { id: '', incidents: [] } }));
  const withPeople = firms.find(({ firm }) => firm.story === 'observed');
  return [
    ...firms.flatMap(({ firm, state }) => firmActs(stage, firm, state, year)),
    ...zoneActs(stage, year),
    ...(withPeople ? riskActs(stage, withPeople.state) : []),
    ...qualityActs(stage),
    ...dailyActs(stage, firms),
  ];
}

function firmActs(stage: EnterpriseStage, firm: Firm, state: FirmState, year: number): Act[] {
  const book = new Acts(stage, firm.slug);
  const last = year - 1;
  book.add(`${last}-01-0${5 + Math.floor(chance(firm.slug, 'census') * 4)}`, 9, stage.office, async (context) => {
    state.id = (
      await registerEnterprise(context, { zone: stage.zone, uscc: firm.uscc, name: firm.name, nameEn: firm.nameEn })
    ).id;
  });
  if (firm.story === 'observed') {
    book.add(`${last}-01-12`, 9, stage.office, (context) => stage.people.belongTo(context, state.id));
  }
  if (firm.story === 'registered') return book.acts;
  if (firm.story === 'applying' || firm.story === 'evaluating') {
    apply(book, firm, state, addDays(stage.today, -12), firm.story === 'evaluating' ? 'evaluated' : 'submitted');
    return book.acts;
  }
  const admittedOn = addDays(`${last}-01-20`, Math.floor(chance(firm.slug, 'admitted') * 50));
  apply(book, firm, state, admittedOn, 'admitted');
  const leftOn = firm.story === 'left' ? `${last}-09-18` : null;
  monthlyLists(book, firm, state, { from: admittedOn.slice(0, 7), leftOn });
  for (const of of [last, year]) yearly(book, firm, state, of, admittedOn, leftOn);
  halfYearReports(book, firm, state, { admittedOn, leftOn });
  if (leftOn) leave(book, state, leftOn);
  if (firm.story === 'suspended') recalls(book, firm, state, year, ['02-11', '04-22', '06-30'], '08-12');
  if (firm.story === 'restored') {
    recalls(book, firm, state, last, ['04-02', '05-19', '06-25'], '07-15');
    restore(book, firm, state, `${last}-10-20`, `${last}-11-05`);
  }
  if (firm.story === 'observed') observe(book, firm, state);
  return book.acts;
}

/** What the zone does as a whole: last year's adjustment record is approved, the authority files its figures. */
function zoneActs(stage: EnterpriseStage, year: number): Act[] {
  const { zone, office, inspection, today } = stage;
  const book = new Acts(stage, `${zone} zone`);
  book.add(`${year}-01-15`, 10, office, async (context) => {
    await approveAdjustment(context, { zone, year: year - 1, reason: '演示：核对无误。' });
  });
  const steady = (FIRMS[zone] ?? []).filter(({ story }) => story === 'steady' || story === 'suspended');
  for (let month = `${year - 1}-03`; month < today.slice(0, 7); month = monthsLater(month, 1)) {
    book.add(`${monthsLater(month, 1)}-06`, 14, inspection, async (context) => {
      await fileFigures(context, { zone, month, rows: steady.map((firm) => figuresOf(firm, month)), reason: '' });
    });
  }
  return book.acts;
}

import { admitApplication } from '../../enterprises/admission/decide-application.ts';
import { saveApplication } from '../../enterprises/admission/save-application.ts';
import { startApplication } from '../../enterprises/admission/start-application.ts';
import { submitApplication } from '../../enterprises/admission/submit-application.ts';
import { convenePanel } from '../../enterprises/evaluation/convene-panel.ts';
import { EVALUATION_ITEMS, type EvaluationItem } from '../../enterprises/evaluation/items.ts';
import { completeEvaluation, saveEvaluation } from '../../enterprises/evaluation/record-evaluation.ts';
import { attachFile } from '../../enterprises/files/attach-file.ts';
import { storeFile } from '../../files/store-file.ts';
import { addDays, type CivilDate, yearOf } from '../../platform/calendar.ts';
import type { RequestContext } from '../../platform/platform.ts';
import type { Acts, FirmState } from './act-book.ts';
import { answersOf, factsOf } from './firm-facts.ts';
import type { Firm } from './firms.ts';

const PANEL = [
  { name: '演示专家组长', organisation: '示例检测院', isLead: true, conflict: 'none' as const },
  { name: '演示专家甲', organisation: '示例行业协会', isLead: false, conflict: 'none' as const },
  { name: '演示专家乙', organisation: '示例大学', isLead: false, conflict: 'none' as const },
];

type Until = 'submitted' | 'evaluated' | 'admitted';

export function apply(book: Acts, firm: Firm, state: FirmState, decidedOn: CivilDate, until: Until): void {
  const { zone, office } = book.stage;
  const application = { id: '', version: 0 };
  const submittedOn = addDays(decidedOn, -9);
  book.add(submittedOn, 10, office, async (context) => {
    const started = await startApplication(context, { zone, enterprise: state.id });
    const saved = await saveApplication(context, {
      zone,
      application: started.id,
      version: started.version,
      facts: factsOf(firm, yearOf(submittedOn)),
      selfAssessment: answersOf(firm, 'self'),
    });
    await attachPapers(context, zone, state.id, started.id);
    const submitted = await submitApplication(context, { zone, application: started.id, version: saved.version });
    Object.assign(application, submitted);
  });
  if (until === 'submitted') return;
  evaluate(book, firm, state, addDays(decidedOn, -3), () => ({ purpose: 'admission', application: application.id }));
  if (until === 'evaluated') return;
  book.add(decidedOn, 15, office, async (context) => {
    await admitApplication(context, {
      zone,
      application: application.id,
      // Convening moved it on by one.
      version: application.version + 1,
      reason: '演示：符合入区条件，准予入区。',
    });
  });
}

const PAPERS = ['business-licence', 'organisation-chart', 'process-flow', 'trademark', 'certificates'] as const;

async function attachPapers(
  context: RequestContext,
  zone: string,
  enterprise: string,
  subjectId: string,
): Promise<void> {
  const fileName = '演示附件.txt';
  const bytes = new TextEncoder().encode('演示附件（虚构）\n');
  const { sha256 } = await storeFile(context, { zone, fileName, bytes });
  for (const category of PAPERS) {
    await attachFile(context, {
      zone,
      enterprise,
      subject: 'application',
      subjectId,
      category,
      title: '演示附件',
      sha256,
      fileName,
    });
  }
}

type Subject = () => { purpose: 'admission' | 'restoration'; application: string | null };

export function evaluate(book: Acts, firm: Firm, state: FirmState, on: CivilDate, subject: Subject): void {
  const { zone, office } = book.stage;
  book.add(on, 10, office, async (context) => {
    const convened = await convenePanel(context, { zone, enterprise: state.id, panel: PANEL, ...subject() });
    const panel = answersOf(firm, 'panel');
    const answers = Object.fromEntries(
      EVALUATION_ITEMS.map((item) => [
        item,
        { result: panel[item], note: panel[item] === 'conforms' ? '' : '演示：有待加强。' },
      ]),
    ) as Record<EvaluationItem, { result: (typeof panel)[EvaluationItem]; note: string }>;
    const saved = await saveEvaluation(context, {
      zone,
      evaluation: convened.id,
      version: convened.version,
      answers,
      legalPerson: true,
      summary: '演示：总体符合要求。',
    });
    await completeEvaluation(context, { zone, evaluation: convened.id, version: saved.version });
  });
}

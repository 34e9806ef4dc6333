/** The direction of imports: routes and routers -> use cases -> rules; use cases -> own store -> platform. */
const PURE_ASSESSMENT =
  '^server/assessment/(exact|gains|lifecycle|metrics|owed|plan-draft|procedure|scoring|standing|themes)\\.ts$';
const PURE_ENTERPRISES =
  '^server/enterprises/(register/(uscc|hs-code)|standing/(lifecycle|support|lockout|measures|adjustment)|evaluation/(items|outcome|panel|conditions)|monthly-lists/(filing|check-rows|exports-on)|filings/(list-kinds|exact-sum)|incidents/(observation|declaration)|checks/(items|outcome|own-answers|found-wrong)|findings/(lifecycle|correction-in-time|finding-steps)|admission/(fact-fields|application-states|missing-for-submission)|metrics/enterprise-metrics)\\.ts$';
const PURE_RISK =
  '^server/risk/(kinds|lifecycle|terms|median|collection/(coarse-state|control-measures|duplicates|handling|receipt)|assessment/(matrix|scenarios|qualification)|measures/measure|cases/(duties|case-rules|paper-kinds)|archive/retention|supervision/(matters|summary)|figures/(risk-facts|risk-metrics|risk-kpis))\\.ts$';
const PURE_QUALITY =
  '^server/(quality/(period|figures/(concentration|half-parts|merge-months|missing-lists|share|sum-half|top-parts|trend)|reports/(dues|lifecycle|moves|editing|may-open-risk)|steps/(audience|consultation|progress|quality-matters)|contributions/arranging|enterprise-reports/(filing|reports-owed)|kpis/(analysis-steps|months-of-year-told|quality-facts|quality-kpis|quality-kpi-rows)|metrics/(quality-metrics|year-to-date))|platform/working-days|working-days/(check-calendar|first-unknown-year))\\.ts$';
const PURE_ACTIVITIES =
  '^server/activities/(kinds|changes|attendance/(find-on-roll|training-time)|certificates/(fit-text|may-certify)|calendar/kinds|year-plan/log-metrics|metrics/(activity-metrics|laboratory-metric|finding-metric)|meetings/(lifecycle|record|changes)|publicity/(proof|link-key)|inspections/(lifecycle|inspection-rules)|posts/(lifecycle|matters-to|timeliness|hs-overlap|subscription-fits|body-tags)|trainings/(lifecycle|hold|series|person-key|may-have-certificate|may-be-examined)|laboratories/(lifecycle|effective-state|guidance|readiness|checklist|hints))\\.ts$';
const PURE_NOTIFICATIONS =
  '^server/(deadlines/deadline|notifications/(kinds|due-matters|quiet-hours|digest-due|membership-sets))\\.ts$';
const PURE_KPIS = '^server/kpis/(definition|interval|kpi-row|proportion|rate|reading)\\.ts$';
/** What the browser may run, too: no database, no clock, no Node. */
const PURE_FOR_PAGES =
  '^server/(deadlines/deadline|notifications/(kinds|due-matters|quiet-hours|digest-due)|platform/(bilingual|calendar|decimal-text|errors|permissions|inputs|money|working-days)|working-days/check-calendar|charts/(spec|layout)|assessment/(exact|gains|lifecycle|metrics|owed|plan-draft|plan-schema|schema|score-schema|task-schema|procedure|scoring|standing|themes)|files/accepted-files|accounts/(schema|password-policy)|zones/(schema|score-bands|department-kinds|department-name|parameter-units|rule-areas|rule-pack|pack/changes)|enterprises/(register/(uscc|hs-code)|standing/(lifecycle|support|lockout|measures|adjustment)|evaluation/(items|outcome|panel|conditions)|monthly-lists/(filing|check-rows)|filings/list-kinds|incidents/(observation|declaration|declaration-content|kinds)|environment/levels|files/subjects|checks/(items|outcome|own-answers)|findings/lifecycle|admission/(fact-fields|application-states|missing-for-submission|facts))|risk/(kinds|lifecycle|collection/duplicates|assessment/(matrix|scenarios)|measures/measure|cases/(duties|case-rules|paper-kinds|filing-parts)|archive/retention|supervision/(matters|summary))|kpis/definition|quality/(period|figures/schema|kpis/quality-kpis|reports/(dues|lifecycle|content|comment-words|lengths)|steps/(audience|progress|quality-matters)|contributions/parts|enterprise-reports/(filing|parts))|activities/(kinds|calendar/kinds|inspections/lifecycle|posts/(lifecycle|body-tags)|trainings/(lifecycle|series)|laboratories/(lifecycle|checklist)))\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle says that two files are one, or that a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'server-knows-no-pages',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^app/' },
    },
    {
      name: 'pages-import-only-pure-server-files',
      comment: 'Pages reach the server through context.api; from its code they take types and pure rules.',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^server/', pathNot: PURE_FOR_PAGES, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-no-area',
      severity: 'error',
      from: { path: '^server/platform/' },
      to: { path: '^server/(?!platform/|generated/)' },
    },
    {
      name: 'a-store-belongs-to-its-area',
      comment: "Another area's data is asked for through its use cases and read functions.",
      severity: 'error',
      from: { path: '^server/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/[^/]+/store\\.ts$', pathNot: '^server/$1/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'A rule takes data, today and the rule pack as arguments; it reads nothing.',
      severity: 'error',
      from: {
        path: [
          PURE_ASSESSMENT,
          PURE_ENTERPRISES,
          PURE_RISK,
          PURE_QUALITY,
          PURE_ACTIVITIES,
          PURE_NOTIFICATIONS,
          PURE_KPIS,
        ],
        pathNot: '\\.test\\.ts$',
      },
      to: {
        pathNot: [
          PURE_ASSESSMENT,
          PURE_ENTERPRISES,
          PURE_RISK,
          PURE_QUALITY,
          PURE_ACTIVITIES,
          PURE_NOTIFICATIONS,
          PURE_KPIS,
          '^server/(platform/(bilingual|calendar|errors)|zones/rule-pack)\\.ts$',
          'node_modules/(fraction\\.js|dice-coefficient)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-tenant-wrapper-opens-the-database',
      severity: 'error',
      from: {
        path: '^server/',
        pathNot: '^server/(platform/|cli/|accounts/accounts\\.ts|accounts/password-attempts\\.ts)',
      },
      to: { path: 'node_modules/(pg|@prisma/adapter-pg)/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|server/generated)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};

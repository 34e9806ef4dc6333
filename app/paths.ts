const ANY_ORIGIN = 'http://same.invalid';

/**
 * A path of this site from an untrusted value, without the named query parameters; '/' for anything else. Guards
 * redirects: '//evil.example', '/\evil.example' and 'https:...' all leave the site.
 */
export function samePathOnly(value: unknown, without: readonly string[] = []): string {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, ANY_ORIGIN)) return '/';
  const url = new URL(value, ANY_ORIGIN);
  if (url.origin !== ANY_ORIGIN) return '/';
  for (const name of without) url.searchParams.delete(name);
  return withoutLeadingSlashes(url.pathname) + url.search + url.hash;
}

// '/..//evil.example' resolves to '//evil.example', which a browser reads as another site.
const withoutLeadingSlashes = (pathname: string) => pathname.replace(/^\/+/, '/');

/** The current address with some query parameters changed; null takes one away. Everything else stays. */
export function withSearch(
  location: { pathname: string; search: string },
  changes: Record<string, string | null>,
): string {
  const params = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  const search = params.toString();
  return search ? `${location.pathname}?${search}` : location.pathname;
}

const ofYear = (year: number | undefined) => (year === undefined ? '' : `?year=${year}`);

/** A zone's home; of another year than the current one, if named. */
export const zonePath = (zoneId: string, year?: number) => `/zones/${encodeURIComponent(zoneId)}${ofYear(year)}`;

/** A page below a zone's home, itself given as a path. */
export const departmentBelow = (zoneHome: string, departmentId: string, year?: number) =>
  `${zoneHome}/departments/${encodeURIComponent(departmentId)}${ofYear(year)}`;
export const taskBelow = (zoneHome: string, taskNumber: number, year?: number) =>
  `${zoneHome}/tasks/${taskNumber}${ofYear(year)}`;

export const departmentPath = (zoneId: string, departmentId: string, year?: number) =>
  departmentBelow(zonePath(zoneId), departmentId, year);
export const taskPath = (zoneId: string, taskNumber: number, year?: number) =>
  taskBelow(zonePath(zoneId), taskNumber, year);
export const queuePath = (zoneId: string) => `${zonePath(zoneId)}/queue`;
export const planPath = (zoneId: string, year?: number) => `${zonePath(zoneId)}/plan${ofYear(year)}`;
export const planEditPath = (zoneId: string, year: number) => `${zonePath(zoneId)}/plan/edit${ofYear(year)}`;
/** Takes one file of evidence, ahead of the form that names it. */
export const uploadPath = (zoneId: string) => `${zonePath(zoneId)}/evidence`;
export const membersPath = (zoneId: string) => `${zonePath(zoneId)}/members`;
/** Enterprises that fit what is typed, as JSON for the suggestions of the members page. */
export const enterpriseSuggestionsPath = (zoneId: string, search: string) =>
  `${membersPath(zoneId)}/enterprises?search=${encodeURIComponent(search)}`;

/** The register of enterprises, and what hangs below one of them. */
export const enterprisesPath = (zoneId: string) => `${zonePath(zoneId)}/enterprises`;
export const enterprisePath = (zoneId: string, enterpriseId: string) => `${enterprisesPath(zoneId)}/${enterpriseId}`;
export const enterpriseKpisPath = (zoneId: string) => `${zonePath(zoneId)}/enterprise-figures`;
export const applicationsPath = (zoneId: string) => `${zonePath(zoneId)}/applications`;
export const applicationPath = (zoneId: string, applicationId: string) =>
  `${applicationsPath(zoneId)}/${applicationId}`;
export const evaluationPath = (zoneId: string, evaluationId: string) =>
  `${zonePath(zoneId)}/evaluations/${evaluationId}`;
export const measuresPath = (zoneId: string) => `${zonePath(zoneId)}/measures`;
export const adjustmentPath = (zoneId: string, year?: number) => `${zonePath(zoneId)}/adjustment${ofYear(year)}`;
export const listsPath = (zoneId: string) => `${zonePath(zoneId)}/lists`;
export const monthlyListPath = (zoneId: string, enterpriseId: string, month: string) =>
  `${enterprisePath(zoneId, enterpriseId)}/lists/${month}`;
export const inspectionFiguresPath = (zoneId: string) => `${zonePath(zoneId)}/inspection-figures`;
export const incidentsPath = (zoneId: string) => `${zonePath(zoneId)}/incidents`;
export const incidentPath = (zoneId: string, incidentId: string) => `${incidentsPath(zoneId)}/${incidentId}`;
export const observationPath = (zoneId: string, observationId: string) =>
  `${zonePath(zoneId)}/observations/${observationId}`;
export const declarationPath = (zoneId: string, declarationId: string) =>
  `${zonePath(zoneId)}/declarations/${declarationId}`;
export const checksPath = (zoneId: string) => `${zonePath(zoneId)}/checks`;
export const commitmentsPath = (zoneId: string) => `${zonePath(zoneId)}/commitments`;
export const environmentPath = (zoneId: string) => `${zonePath(zoneId)}/environment`;

/** The risk area. */
export const risksPath = (zoneId: string) => `${zonePath(zoneId)}/risks`;
export const riskPath = (zoneId: string, riskId: string) => `${risksPath(zoneId)}/${riskId}`;
export const riskReportPath = (zoneId: string) => `${risksPath(zoneId)}/new`;
export const riskAssessmentPath = (zoneId: string, riskId: string) => `${riskPath(zoneId, riskId)}/assessment`;
export const riskProposalPath = (zoneId: string, riskId: string) => `${riskPath(zoneId, riskId)}/proposal`;
export const riskMeasuresPath = (zoneId: string) => `${zonePath(zoneId)}/risk-measures`;
export const riskCasesPath = (zoneId: string) => `${zonePath(zoneId)}/risk-cases`;
export const riskCasePath = (zoneId: string, caseId: string) => `${riskCasesPath(zoneId)}/${caseId}`;
export const riskSupervisionPath = (zoneId: string) => `${zonePath(zoneId)}/risk-supervision`;
export const riskFiguresPath = (zoneId: string) => `${zonePath(zoneId)}/risk-figures`;
export const riskMatrixPath = (zoneId: string) => `${zonePath(zoneId)}/risk-matrix`;
export const riskAssessorsPath = (zoneId: string) => `${zonePath(zoneId)}/risk-assessors`;
export const riskFilePath = (zoneId: string, fileId: string) => `${zonePath(zoneId)}/risk-files/${fileId}`;

/** The quality area. */
export const qualityPath = (zoneId: string) => `${zonePath(zoneId)}/quality`;
export const qualityRowsPath = (zoneId: string) => `${qualityPath(zoneId)}/rows`;
export const qualityReportsPath = (zoneId: string) => `${zonePath(zoneId)}/quality-reports`;
export const qualityReportPath = (zoneId: string, reportId: string) => `${qualityReportsPath(zoneId)}/${reportId}`;
export const qualityReportPrintPath = (zoneId: string, reportId: string) =>
  `${qualityReportPath(zoneId, reportId)}/print`;
export const qualityReportDocumentPath = (zoneId: string, reportId: string) =>
  `${qualityReportPath(zoneId, reportId)}.docx`;
export const qualityWorkbookPath = (zoneId: string, period: string) => `${qualityPath(zoneId)}/${period}.xlsx`;
/** What departments report for the analysis (Q4). */
export const qualityDataPath = (zoneId: string) => `${zonePath(zoneId)}/quality-data`;
/** Enterprises' own half-year reports (Z9). */
export const enterpriseReportsPath = (zoneId: string) => `${zonePath(zoneId)}/half-year-reports`;
export const enterpriseReportPath = (zoneId: string, enterpriseId: string, period: string) =>
  `${enterprisePath(zoneId, enterpriseId)}/half-year-reports/${period}`;
export const enterpriseReportDocumentPath = (zoneId: string, enterpriseId: string, period: string) =>
  `${enterpriseReportPath(zoneId, enterpriseId, period)}.docx`;
/** Every key figure with its definition and value. */
export const kpisPath = (zoneId: string) => `${zonePath(zoneId)}/key-figures`;
/** The activities: logs that score themselves. */
export const activitiesPath = (zoneId: string) => `${zonePath(zoneId)}/activities`;
/** Of the body that a person works for; of another one, if named. */
export const activityPlanPath = (zoneId: string, departmentId?: string) =>
  departmentId === undefined
    ? activitiesPath(zoneId)
    : `${activitiesPath(zoneId)}?department=${encodeURIComponent(departmentId)}`;
export const activityCalendarPath = (zoneId: string) => `${zonePath(zoneId)}/activity-calendar`;
export const trainingsPath = (zoneId: string) => `${zonePath(zoneId)}/trainings`;
export const newTrainingPath = (zoneId: string) => `${trainingsPath(zoneId)}/new`;
export const trainingPath = (zoneId: string, trainingId: string) => `${trainingsPath(zoneId)}/${trainingId}`;
export const trainingSignInPath = (zoneId: string, trainingId: string) => `${trainingPath(zoneId, trainingId)}/sign-in`;
export const trainingCertificatePath = (zoneId: string, trainingId: string, participantId: string) =>
  `${trainingPath(zoneId, trainingId)}/certificates/${participantId}.pdf`;
/** Open to whoever holds the code: sign in at a training; then the participant's own page. */
export const attendPath = (zoneId: string, token: string) => `/attend/${encodeURIComponent(zoneId)}/${token}`;
export const attendedPath = (zoneId: string, secret: string) => `/attended/${encodeURIComponent(zoneId)}/${secret}`;
export const attendedCertificatePath = (zoneId: string, secret: string) =>
  `${attendedPath(zoneId, secret)}/certificate.pdf`;
export const laboratoriesPath = (zoneId: string) => `${zonePath(zoneId)}/laboratories`;
export const laboratoryPath = (zoneId: string, laboratoryId: string) => `${laboratoriesPath(zoneId)}/${laboratoryId}`;
export const laboratoryReadinessPath = (zoneId: string, laboratoryId: string) =>
  `${laboratoryPath(zoneId, laboratoryId)}/readiness`;
export const postsPath = (zoneId: string) => `${zonePath(zoneId)}/posts`;
export const newPostPath = (zoneId: string) => `${postsPath(zoneId)}/new`;
export const postPath = (zoneId: string, postId: string) => `${postsPath(zoneId)}/${postId}`;
export const postEditPath = (zoneId: string, postId: string) => `${postPath(zoneId, postId)}/edit`;
export const meetingsPath = (zoneId: string) => `${zonePath(zoneId)}/meetings`;
export const newMeetingPath = (zoneId: string) => `${meetingsPath(zoneId)}/new`;
export const meetingPath = (zoneId: string, meetingId: string) => `${meetingsPath(zoneId)}/${meetingId}`;
export const inspectionsPath = (zoneId: string) => `${zonePath(zoneId)}/inspections`;
export const newInspectionPath = (zoneId: string) => `${inspectionsPath(zoneId)}/new`;
export const inspectionPath = (zoneId: string, inspectionId: string) => `${inspectionsPath(zoneId)}/${inspectionId}`;
export const findingsPath = (zoneId: string) => `${zonePath(zoneId)}/findings`;
export const findingPath = (zoneId: string, findingId: string) => `${findingsPath(zoneId)}/${findingId}`;
export const publicityPath = (zoneId: string) => `${zonePath(zoneId)}/publicity`;
export const publicityItemPath = (zoneId: string, itemId: string) => `${publicityPath(zoneId)}/${itemId}`;
export const activityFilePath = (zoneId: string, fileId: string) => `${zonePath(zoneId)}/activity-files/${fileId}`;
/** What would raise a department's score. */
export const gainsPath = (zoneId: string, departmentId: string) => `${departmentPath(zoneId, departmentId)}/gains`;

export const INBOX_PATH = '/inbox';
/** Leads to where an entry of the inbox is done; it is read by that. */
export const inboxEntryPath = (zoneId: string, entryId: string) => `${INBOX_PATH}/${zoneId}/${entryId}`;
export const NOTIFICATION_SETTINGS_PATH = '/account/notifications';
export const webhooksPath = (zoneId: string) => `${zonePath(zoneId)}/webhooks`;

export const deadlinesPath = (zoneId: string) => `${zonePath(zoneId)}/deadlines`;
/** A person's due dates, for a calendar program: the secret in the address is all it has. */
export const calendarFeedPath = (secret: string) => `/calendar/${secret}.ics`;
export const ADMIN_WORKING_DAYS_PATH = '/admin/working-days';

/** Open to everybody: reports, and what has been announced. */
export const PUBLIC_REPORT_PATH = '/report';
export const publicReportPath = (zoneId: string) => `${PUBLIC_REPORT_PATH}/${encodeURIComponent(zoneId)}`;
export const RECEIPT_PATH = '/report/receipt';
export const ANNOUNCEMENTS_PATH = '/announcements';
export const announcementsPath = (zoneId: string) => `${ANNOUNCEMENTS_PATH}/${encodeURIComponent(zoneId)}`;
export const announcementPath = (zoneId: string, measureId: string) => `${announcementsPath(zoneId)}/${measureId}`;

/** Documents made by the server: a form as Word, the archive of an enterprise as a workbook. */
export const formDocumentPath = (zoneId: string, form: string, id: string) =>
  `${zonePath(zoneId)}/enterprise-forms/${form}/${id}.docx`;
export const archiveWorkbookPath = (zoneId: string, enterpriseId: string) =>
  `${enterprisePath(zoneId, enterpriseId)}/archive.xlsx`;
export const enterpriseFilePath = (zoneId: string, fileId: string) => `${zonePath(zoneId)}/enterprise-files/${fileId}`;

export const departmentsPath = (zoneId: string) => `${zonePath(zoneId)}/departments`;
export const rulesPath = (zoneId: string) => `${zonePath(zoneId)}/rules`;
export const auditPath = (zoneId: string) => `${zonePath(zoneId)}/audit`;

/** The article behind a refusal or a figure, on the zone's rule page. */
export const rulePath = (zoneId: string, ruleId: string) => `${rulesPath(zoneId)}#${encodeURIComponent(ruleId)}`;

export const HOME_PATH = '/';
export const SIGN_IN_PATH = '/sign-in';
export const SIGN_OUT_PATH = '/sign-out';
export const ACCOUNT_PATH = '/account';
export const OVERVIEW_PATH = '/overview';
export const ADMIN_ZONES_PATH = '/admin/zones';
/** The workbook to write a zone in; `?zone=` fills it from one. */
export const ADMIN_ZONE_TEMPLATE_PATH = '/admin/zones/template';
export const ADMIN_AUDIT_PATH = '/admin/audit';

/** Where to sign in, to come back here afterwards. */
export const signInPath = (returnTo: string) => `${SIGN_IN_PATH}?returnTo=${encodeURIComponent(returnTo)}`;

/** The own password, also the one that is owed after somebody else set it. */
export const PASSWORD_PATH = '/account/password';
export const passwordPath = (returnTo: string) => `${PASSWORD_PATH}?returnTo=${encodeURIComponent(returnTo)}`;

export const USERS_PATH = '/admin/users';

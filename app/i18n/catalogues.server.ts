import type { Area } from './areas.ts';
import enAccounts from './en/accounts.json';
import enActivities from './en/activities.json';
import enAdmission from './en/admission.json';
import enAssessment from './en/assessment.json';
import enAttend from './en/attend.json';
import enAudit from './en/audit.json';
import enCommon from './en/common.json';
import enDeadlines from './en/deadlines.json';
import enEnterpriseReports from './en/enterpriseReports.json';
import enEnterprises from './en/enterprises.json';
import enErrors from './en/errors.json';
import enGains from './en/gains.json';
import enIncidents from './en/incidents.json';
import enInspections from './en/inspections.json';
import enKpis from './en/kpis.json';
import enLaboratories from './en/laboratories.json';
import enLists from './en/lists.json';
import enMeetings from './en/meetings.json';
import enNotifications from './en/notifications.json';
import enOverview from './en/overview.json';
import enPosts from './en/posts.json';
import enPublic from './en/public.json';
import enPublicity from './en/publicity.json';
import enQuality from './en/quality.json';
import enQualityDocuments from './en/qualityDocuments.json';
import enQualityFigures from './en/qualityFigures.json';
import enQualityReports from './en/qualityReports.json';
import enQualitySteps from './en/qualitySteps.json';
import enRisk from './en/risk.json';
import enRiskAssessment from './en/riskAssessment.json';
import enRiskCases from './en/riskCases.json';
import enRiskFigures from './en/riskFigures.json';
import enRiskMeasures from './en/riskMeasures.json';
import enRules from './en/rules.json';
import enTrainings from './en/trainings.json';
import enWorkingDays from './en/workingDays.json';
import enZones from './en/zones.json';
import type { Locale } from './locale.ts';
import zhAccounts from './zh-CN/accounts.json';
import zhActivities from './zh-CN/activities.json';
import zhAdmission from './zh-CN/admission.json';
import zhAssessment from './zh-CN/assessment.json';
import zhAttend from './zh-CN/attend.json';
import zhAudit from './zh-CN/audit.json';
import zhCommon from './zh-CN/common.json';
import zhDeadlines from './zh-CN/deadlines.json';
import zhEnterpriseReports from './zh-CN/enterpriseReports.json';
import zhEnterprises from './zh-CN/enterprises.json';
import zhErrors from './zh-CN/errors.json';
import zhGains from './zh-CN/gains.json';
import zhIncidents from './zh-CN/incidents.json';
import zhInspections from './zh-CN/inspections.json';
import zhKpis from './zh-CN/kpis.json';
import zhLaboratories from './zh-CN/laboratories.json';
import zhLists from './zh-CN/lists.json';
import zhMeetings from './zh-CN/meetings.json';
import zhNotifications from './zh-CN/notifications.json';
import zhOverview from './zh-CN/overview.json';
import zhPosts from './zh-CN/posts.json';
import zhPublic from './zh-CN/public.json';
import zhPublicity from './zh-CN/publicity.json';
import zhQuality from './zh-CN/quality.json';
import zhQualityDocuments from './zh-CN/qualityDocuments.json';
import zhQualityFigures from './zh-CN/qualityFigures.json';
import zhQualityReports from './zh-CN/qualityReports.json';
import zhQualitySteps from './zh-CN/qualitySteps.json';
import zhRisk from './zh-CN/risk.json';
import zhRiskAssessment from './zh-CN/riskAssessment.json';
import zhRiskCases from './zh-CN/riskCases.json';
import zhRiskFigures from './zh-CN/riskFigures.json';
import zhRiskMeasures from './zh-CN/riskMeasures.json';
import zhRules from './zh-CN/rules.json';
import zhTrainings from './zh-CN/trainings.json';
import zhWorkingDays from './zh-CN/workingDays.json';
import zhZones from './zh-CN/zones.json';

/** Every message in both languages. Server only: the browser loads its own language, area by area. */
export const catalogues = {
  'zh-CN': {
    common: zhCommon,
    errors: zhErrors,
    accounts: zhAccounts,
    assessment: zhAssessment,
    zones: zhZones,
    overview: zhOverview,
    audit: zhAudit,
    rules: zhRules,
    incidents: zhIncidents,
    lists: zhLists,
    admission: zhAdmission,
    enterprises: zhEnterprises,
    risk: zhRisk,
    riskAssessment: zhRiskAssessment,
    riskMeasures: zhRiskMeasures,
    riskCases: zhRiskCases,
    riskFigures: zhRiskFigures,
    public: zhPublic,
    quality: zhQuality,
    qualityFigures: zhQualityFigures,
    qualityReports: zhQualityReports,
    qualitySteps: zhQualitySteps,
    qualityDocuments: zhQualityDocuments,
    enterpriseReports: zhEnterpriseReports,
    kpis: zhKpis,
    deadlines: zhDeadlines,
    workingDays: zhWorkingDays,
    gains: zhGains,
    notifications: zhNotifications,
    publicity: zhPublicity,
    inspections: zhInspections,
    meetings: zhMeetings,
    posts: zhPosts,
    laboratories: zhLaboratories,
    attend: zhAttend,
    trainings: zhTrainings,
    activities: zhActivities,
  },
  en: {
    common: enCommon,
    errors: enErrors,
    accounts: enAccounts,
    assessment: enAssessment,
    zones: enZones,
    overview: enOverview,
    audit: enAudit,
    rules: enRules,
    incidents: enIncidents,
    lists: enLists,
    admission: enAdmission,
    enterprises: enEnterprises,
    risk: enRisk,
    riskAssessment: enRiskAssessment,
    riskMeasures: enRiskMeasures,
    riskCases: enRiskCases,
    riskFigures: enRiskFigures,
    public: enPublic,
    quality: enQuality,
    qualityFigures: enQualityFigures,
    qualityReports: enQualityReports,
    qualitySteps: enQualitySteps,
    qualityDocuments: enQualityDocuments,
    enterpriseReports: enEnterpriseReports,
    kpis: enKpis,
    deadlines: enDeadlines,
    workingDays: enWorkingDays,
    gains: enGains,
    notifications: enNotifications,
    publicity: enPublicity,
    inspections: enInspections,
    meetings: enMeetings,
    posts: enPosts,
    laboratories: enLaboratories,
    attend: enAttend,
    trainings: enTrainings,
    activities: enActivities,
  },
} as const satisfies Record<Locale, Record<Area, object>>;

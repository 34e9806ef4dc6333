import 'i18next';
import type accounts from './zh-CN/accounts.json';
import type admission from './zh-CN/admission.json';
import type assessment from './zh-CN/assessment.json';
import type audit from './zh-CN/audit.json';
import type common from './zh-CN/common.json';
import type deadlines from './zh-CN/deadlines.json';
import type enterpriseReports from './zh-CN/enterpriseReports.json';
import type enterprises from './zh-CN/enterprises.json';
import type errors from './zh-CN/errors.json';
import type incidents from './zh-CN/incidents.json';
import type kpis from './zh-CN/kpis.json';
import type lists from './zh-CN/lists.json';
import type overview from './zh-CN/overview.json';
import type publicPages from './zh-CN/public.json';
import type quality from './zh-CN/quality.json';
import type qualityDocuments from './zh-CN/qualityDocuments.json';
import type qualityFigures from './zh-CN/qualityFigures.json';
import type qualityReports from './zh-CN/qualityReports.json';
import type qualitySteps from './zh-CN/qualitySteps.json';
import type risk from './zh-CN/risk.json';
import type riskAssessment from './zh-CN/riskAssessment.json';
import type riskCases from './zh-CN/riskCases.json';
import type riskFigures from './zh-CN/riskFigures.json';
import type riskMeasures from './zh-CN/riskMeasures.json';
import type rules from './zh-CN/rules.json';
import type workingDays from './zh-CN/workingDays.json';
import type zones from './zh-CN/zones.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      errors: typeof errors;
      accounts: typeof accounts;
      assessment: typeof assessment;
      zones: typeof zones;
      overview: typeof overview;
      audit: typeof audit;
      rules: typeof rules;
      incidents: typeof incidents;
      lists: typeof lists;
      admission: typeof admission;
      enterprises: typeof enterprises;
      risk: typeof risk;
      riskAssessment: typeof riskAssessment;
      riskMeasures: typeof riskMeasures;
      riskCases: typeof riskCases;
      riskFigures: typeof riskFigures;
      public: typeof publicPages;
      quality: typeof quality;
      qualityFigures: typeof qualityFigures;
      qualityReports: typeof qualityReports;
      qualitySteps: typeof qualitySteps;
      qualityDocuments: typeof qualityDocuments;
      enterpriseReports: typeof enterpriseReports;
      kpis: typeof kpis;
      deadlines: typeof deadlines;
      workingDays: typeof workingDays;
    };
  }
}

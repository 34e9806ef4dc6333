import { z } from 'zod';
import { id, ofZone } from '../../platform/inputs.ts';
import { ofEnterpriseReport } from '../enterprise-reports/schema.ts';

const revision = z.coerce.number().int().positive().optional();

/** The newest revision that the reader may see, without a number. */
export const reportDocumentInput = ofZone.extend({ report: id, revision });
export const enterpriseReportDocumentInput = ofEnterpriseReport.extend({ revision });

import { z } from 'zod';
import { ofZone } from '../platform/inputs.ts';
import { isPeriod } from './period.ts';

/** A half-year as 'YYYY-H1' or 'YYYY-H2'. */
export const periodInput = z.string().refine(isPeriod, { params: { key: 'field.period' } });

export const ofPeriod = ofZone.extend({ period: periodInput });

import type { Glyph, Tone } from '../../ui/status.tsx';
import type { CertificateState } from './certificate-state.ts';

/** What the state of a certificate looks like. */
export const CERTIFICATE_LOOKS = {
  valid: { tone: 'good', glyph: 'check' },
  expiring: { tone: 'warn', glyph: 'clock' },
  expired: { tone: 'bad', glyph: 'alarm' },
  ended: { tone: 'idle', glyph: 'slashed' },
} as const satisfies Record<CertificateState, { tone: Tone; glyph: Glyph }>;

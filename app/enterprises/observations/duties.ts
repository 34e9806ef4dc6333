import type { SigningPost } from '../../../server/enterprises/incidents/declaration.ts';
import { OBSERVATION_PAPERS, type ObservationPaper } from '../../../server/enterprises/incidents/observation.ts';

export interface ObservedDeclaration {
  id: string;
  state: 'draft' | 'signed';
  missing: readonly string[];
  pledges: readonly boolean[];
  signatures: readonly { post: SigningPost }[];
}

export interface ObservedShipment {
  id: string;
  contractNumber: string;
  isDeclared: boolean;
  declarations: readonly ObservedDeclaration[];
}

/** What the people of an observed enterprise have to do, in the order in which they should. */
export type Duty =
  | { duty: 'paper'; paper: ObservationPaper }
  /** Nobody has begun its declaration. */
  | { duty: 'declare'; shipment: string; contractNumber: string }
  /** Begun, but not ready to be signed. */
  | { duty: 'complete'; declaration: string; contractNumber: string }
  /** Waits for the reader's own signature. */
  | { duty: 'sign'; declaration: string; contractNumber: string }
  /** Waits for somebody else's signature. */
  | { duty: 'await'; declaration: string; contractNumber: string; posts: SigningPost[] };

interface Observed {
  missing: readonly ObservationPaper[];
  shipments: readonly ObservedShipment[];
}

const POSTS: readonly SigningPost[] = ['quality-head', 'legal-person'];

/** E8, EF6: signatures first, because goods wait for them. */
export function dutiesOf({ missing, shipments }: Observed, signsAs: SigningPost | null): Duty[] {
  const declaring = shipments.flatMap((shipment): Duty[] => (shipment.isDeclared ? [] : [dutyOf(shipment, signsAs)]));
  const papers = OBSERVATION_PAPERS.filter((paper) => missing.includes(paper));
  const order = ['sign', 'declare', 'complete', 'await'] as const;
  return [
    ...order.slice(0, -1).flatMap((kind) => declaring.filter(({ duty }) => duty === kind)),
    ...papers.map((paper): Duty => ({ duty: 'paper', paper })),
    ...declaring.filter(({ duty }) => duty === 'await'),
  ];
}

function dutyOf({ id, contractNumber, declarations }: ObservedShipment, signsAs: SigningPost | null): Duty {
  const draft = declarations.find(({ state }) => state === 'draft');
  if (!draft) return { duty: 'declare', shipment: id, contractNumber };
  const about = { declaration: draft.id, contractNumber };
  if (!isReady(draft)) return { duty: 'complete', ...about };
  const posts = POSTS.filter((post) => draft.signatures.every((signature) => signature.post !== post));
  return signsAs && posts.includes(signsAs) ? { duty: 'sign', ...about } : { duty: 'await', ...about, posts };
}

/** EF6: everything filled in and all five pledges given. */
export const isReady = ({ missing, pledges }: Pick<ObservedDeclaration, 'missing' | 'pledges'>): boolean =>
  missing.length === 0 && pledges.every(Boolean);

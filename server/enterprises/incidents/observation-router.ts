import { z } from 'zod';
import { wordsOf } from '../../platform/errors.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { type ApiContext, procedure, router } from '../../platform/trpc.ts';
import { countryName } from '../register/countries.ts';
import { filePaper } from './file-paper.ts';
import {
  correctShipmentInput,
  declarationChanged,
  declarationPlace,
  filePaperInput,
  listObservationsInput,
  listObservationsOutput,
  observationChanged,
  openObservationInput,
  placeDeclarationInput,
  readObservationInput,
  readObservationOutput,
  recordShipmentInput,
  releaseObservationInput,
  saveDeclarationInput,
  signDeclarationInput,
} from './observation-schema.ts';
import { openObservation } from './open-observation.ts';
import { placeDeclaration } from './place-declaration.ts';
import { listObservations, readObservation } from './read-observations.ts';
import { releaseObservation } from './release-observation.ts';
import { saveDeclaration } from './save-declaration.ts';
import { createdOutput } from './schema.ts';
import { correctShipment, recordShipment } from './shipments.ts';
import { signDeclaration } from './sign-declaration.ts';

const operation = operationsOf('observations');

export const observationsRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/observations', 'Observations, the newest first (E8)'))
    .input(listObservationsInput)
    .output(listObservationsOutput)
    .query(({ ctx, input }) => listObservations(ctx, input)),

  get: procedure
    .meta(operation('GET', '/zones/{zone}/observations/{observation}', 'An observation with all that it lacks (E8)'))
    .input(readObservationInput)
    .output(readObservationOutput)
    .query(async ({ ctx, input }) => inWords(await readObservation(ctx, input), ctx)),

  open: procedure
    .meta(operation('POST', '/zones/{zone}/incidents/{incident}/observation', 'Open an observation (E8)'))
    .input(openObservationInput)
    .output(observationChanged)
    .mutation(({ ctx, input }) => openObservation(ctx, input)),

  filePaper: procedure
    .meta(operation('POST', '/zones/{zone}/observations/{observation}/papers', 'File one of its papers (E8)'))
    .input(filePaperInput)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => filePaper(ctx, input)),

  recordShipment: procedure
    .meta(operation('POST', '/zones/{zone}/enterprises/{enterprise}/shipments', 'Record a shipment under observation'))
    .input(recordShipmentInput)
    .output(createdOutput)
    .mutation(({ ctx, input }) => recordShipment(ctx, input)),

  correctShipment: procedure
    .meta(operation('POST', '/zones/{zone}/shipments/{shipment}', 'Correct a shipment that nobody has signed for'))
    .input(correctShipmentInput)
    .output(createdOutput)
    .mutation(({ ctx, input }) => correctShipment(ctx, input)),

  saveDeclaration: procedure
    .meta(
      operation(
        'POST',
        '/zones/{zone}/shipments/{shipment}/declaration',
        'Prepare the declaration of conformity (EF6)',
      ),
    )
    .input(saveDeclarationInput)
    .output(declarationChanged)
    .mutation(({ ctx, input }) => saveDeclaration(ctx, input)),

  declaration: procedure
    .meta(
      operation('GET', '/zones/{zone}/declarations/{declaration}', 'Where a declaration of conformity belongs (EF6)'),
    )
    .input(placeDeclarationInput)
    .output(declarationPlace)
    .query(({ ctx, input }) => placeDeclaration(ctx, input)),

  signDeclaration: procedure
    .meta(operation('POST', '/zones/{zone}/declarations/{declaration}/signature', 'Sign it in the own post (EF6)'))
    .input(signDeclarationInput)
    .output(declarationChanged)
    .mutation(({ ctx, input }) => signDeclaration(ctx, input)),

  release: procedure
    .meta(operation('POST', '/zones/{zone}/observations/{observation}/release', 'Release the enterprise (E8)'))
    .input(releaseObservationInput)
    .output(observationChanged)
    .mutation(({ ctx, input }) => releaseObservation(ctx, input)),
});

type Read = Awaited<ReturnType<typeof readObservation>>;

/** Countries and the reasons that stand in the way of release, in the language of the request. */
function inWords({ blocks, shipments, ...observation }: Read, { locale, translate }: ApiContext) {
  const country = (code: string) => ({ code, name: countryName(code, locale) });
  return {
    ...observation,
    blocks: blocks.map(({ reason, rule, params = {}, ...block }) => ({
      reason,
      rule,
      params,
      message: translate(locale, wordsOf({ ...block, reason, rule, params })),
    })),
    shipments: shipments.map((shipment) => ({
      ...shipment,
      country: country(shipment.country),
      declarations: shipment.declarations.map((declaration) => {
        const { destination } = declaration.content;
        return { ...declaration, destination: destination === '' ? null : country(destination) };
      }),
    })),
  };
}

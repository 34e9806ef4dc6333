import { changedOutput } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, publicProcedure, router } from '../../platform/trpc.ts';
import { listAnnouncements, readAnnouncement } from './announcements.ts';
import { answerMeasure } from './answer-measure.ts';
import { decideProposal } from './decide-proposal.ts';
import { listAddressed } from './list-addressed.ts';
import { listMeasures } from './list-measures.ts';
import { proposeMeasures } from './propose-measures.ts';
import { publishAnnouncement, withdrawPublication } from './publish-announcement.ts';
import { readMeasuresOfRisk } from './read-measures.ts';
import { reviewMeasure } from './review-measure.ts';
import {
  announcementOutput,
  announcementsOutput,
  answerInput,
  decideProposalInput,
  listAddressedInput,
  listAddressedOutput,
  listAnnouncementsInput,
  listMeasuresInput,
  listMeasuresOutput,
  listZoneAnnouncementsInput,
  measuresOfRiskOutput,
  ofRiskInput,
  proposeInput,
  publishInput,
  readAnnouncementInput,
  reviewInput,
  withdrawProposalInput,
  withdrawPublicationInput,
} from './schema.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

const operation = operationsOf('risk-measures');
const forAll = operationsOf('announcements', { protect: false });
const onMeasure = (act: string, summary: string) =>
  operation('POST', `/zones/{zone}/risk-measures/{measure}/${act}`, summary);
const onProposal = (act: string, summary: string) =>
  operation('POST', `/zones/{zone}/risk-proposals/{proposal}/${act}`, summary);

export const riskMeasuresRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/risk-measures', 'Measures of the risks that one may see, the newest first'))
    .input(listMeasuresInput)
    .output(listMeasuresOutput)
    .query(({ ctx, input }) => listMeasures(ctx, input)),

  addressed: procedure
    .meta(
      operation(
        'GET',
        '/zones/{zone}/addressed-risk-measures',
        'What is addressed to the own department or enterprise (R19, R21)',
      ),
    )
    .input(listAddressedInput)
    .output(listAddressedOutput)
    .query(({ ctx, input }) => listAddressed(ctx, input)),

  ofRisk: procedure
    .meta(operation('GET', '/zones/{zone}/risks/{risk}/measures', 'Proposals and measures of a risk'))
    .input(ofRiskInput)
    .output(measuresOfRiskOutput)
    .query(({ ctx, input }) => readMeasuresOfRisk(ctx, input)),

  propose: procedure
    .meta(operation('POST', '/zones/{zone}/risks/{risk}/proposals', 'Propose measures, liftings and cases (R17)'))
    .input(proposeInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => proposeMeasures(ctx, input)),

  withdraw: procedure
    .meta(onProposal('withdrawal', 'Take a pending proposal back'))
    .input(withdrawProposalInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => withdrawProposal(ctx, input)),

  decide: procedure
    .meta(onProposal('decision', 'Approve or decline a proposal (R18)'))
    .input(decideProposalInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => decideProposal(ctx, input)),

  answer: procedure
    .meta(onMeasure('answer', 'Answer a rapid response (R21)'))
    .input(answerInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => answerMeasure(ctx, input)),

  publish: procedure
    .meta(onMeasure('publication', 'Make an approved announcement public (R29)'))
    .input(publishInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => publishAnnouncement(ctx, input)),

  withdrawPublication: procedure
    .meta(onMeasure('publication/withdrawal', 'Take an announcement out of public view'))
    .input(withdrawPublicationInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => withdrawPublication(ctx, input)),

  review: procedure
    .meta(onMeasure('review', 'Confirm a measure after a new assessment (R20)'))
    .input(reviewInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => reviewMeasure(ctx, input)),
});

export const announcementsRouter = router({
  list: publicProcedure
    .meta(forAll('GET', '/public/announcements', 'Public announcements of all zones, the newest first (R19)'))
    .input(listAnnouncementsInput)
    .output(announcementsOutput)
    .query(({ ctx, input }) => listAnnouncements(ctx, input)),

  ofZone: publicProcedure
    .meta(forAll('GET', '/public/zones/{zone}/announcements', 'Public announcements of a zone'))
    .input(listZoneAnnouncementsInput)
    .output(announcementsOutput)
    .query(({ ctx, input }) => listAnnouncements(ctx, input)),

  get: publicProcedure
    .meta(forAll('GET', '/public/zones/{zone}/announcements/{measure}', 'A public announcement'))
    .input(readAnnouncementInput)
    .output(announcementOutput)
    .query(({ ctx, input }) => readAnnouncement(ctx, input)),
});

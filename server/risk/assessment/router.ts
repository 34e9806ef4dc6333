import { z } from 'zod';
import { changedOutput, ofZone } from '../../platform/inputs.ts';
import { operationsOf } from '../../platform/rest-operation.ts';
import { procedure, router } from '../../platform/trpc.ts';
import { listAssessors } from './list-assessors.ts';
import { listMatrices, readMatrix } from './read-matrix.ts';
import { previewAssessment, recordAssessment } from './record-assessment.ts';
import { recordTraining } from './record-training.ts';
import { saveMatrix } from './save-matrix.ts';
import {
  assessedOutput,
  assessorsOutput,
  listMatricesInput,
  matricesOutput,
  matrixOutput,
  previewInput,
  previewOutput,
  readMatrixInput,
  recordAssessmentInput,
  recordTrainingInput,
  saveMatrixInput,
} from './schema.ts';

const operation = operationsOf('risks');

export const riskAssessmentsRouter = router({
  matrix: procedure
    .meta(operation('GET', '/zones/{zone}/risk-matrix', "The zone's matrix, or a version of it (R14)"))
    .input(readMatrixInput)
    .output(matrixOutput)
    .query(({ ctx, input }) => readMatrix(ctx, input)),

  matrices: procedure
    .meta(operation('GET', '/zones/{zone}/risk-matrix/versions', 'The versions of the matrix, the newest first (R14)'))
    .input(listMatricesInput)
    .output(matricesOutput)
    .query(({ ctx, input }) => listMatrices(ctx, input)),

  saveMatrix: procedure
    .meta(operation('POST', '/zones/{zone}/risk-matrix', 'Set another matrix, as its next version (R14)'))
    .input(saveMatrixInput)
    .output(changedOutput)
    .mutation(({ ctx, input }) => saveMatrix(ctx, input)),

  preview: procedure
    .meta(operation('POST', '/zones/{zone}/risk-assessments/preview', 'What scenarios come to; records nothing (R14)'))
    .input(previewInput)
    .output(previewOutput)
    .mutation(({ ctx, input }) => previewAssessment(ctx, input)),

  record: procedure
    .meta(operation('POST', '/zones/{zone}/risks/{risk}/assessments', 'Assess a risk (R14-R16)'))
    .input(recordAssessmentInput)
    .output(assessedOutput)
    .mutation(({ ctx, input }) => recordAssessment(ctx, input)),
});

export const assessorsRouter = router({
  list: procedure
    .meta(operation('GET', '/zones/{zone}/risk-assessors', 'The assessors with their trainings (R27)'))
    .input(ofZone)
    .output(assessorsOutput)
    .query(({ ctx, input }) => listAssessors(ctx, input)),

  record: procedure
    .meta(operation('POST', '/zones/{zone}/risk-assessors/trainings', 'Record a training and its examination (R27)'))
    .input(recordTrainingInput)
    .output(changedOutput.extend({ validUntil: z.string() }))
    .mutation(({ ctx, input }) => recordTraining(ctx, input)),
});

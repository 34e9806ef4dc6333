import type { Readable, Writable } from 'node:stream';
import type { Request, RequestHandler } from 'express';
import type { Locale } from './platform/bilingual.ts';
import type { RequestContext } from './platform/platform.ts';
import type { ApiContext } from './platform/trpc.ts';
import { type MakeContext, requireContext } from './request-context.ts';

/** Opens what the address names, for whoever asks; refuses like a use case. */
type OpenFile = (
  context: RequestContext,
  params: Record<string, string | undefined>,
) => Promise<{ stream: Readable; sizeBytes: number; fileName: string; mediaType: string }>;

export function sendFile(makeContext: MakeContext, open: OpenFile): RequestHandler {
  return async (request, response, next) => {
    try {
      const file = await open(requireContext(await makeContext(request, response)), request.params);
      response.setHeader('Content-Type', file.mediaType);
      response.setHeader('Content-Length', file.sizeBytes);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.attachment(file.fileName);
      file.stream.on('error', next).pipe(response);
    } catch (error) {
      next(error);
    }
  };
}

/** Makes a document for whoever asks, in the reader's language; it flows as it is made. */
export type MakeDocument = (
  context: RequestContext,
  locale: Locale,
  request: Request,
) => Promise<{ fileName: string; write(stream: Writable): Promise<void> }>;

/** A document that is made before it is sent. */
export const whole = ({ fileName, bytes }: { fileName: string; bytes: Buffer }) => ({
  fileName,
  write: async (stream: Writable) => void stream.end(bytes),
});

export const sendMade = (makeContext: MakeContext, make: MakeDocument): RequestHandler =>
  sendToAnybody(makeContext, (context, request) => make(requireContext(context), context.locale, request));

/** A document for whoever knows its address; the use case counts and refuses. */
export function sendToAnybody(
  makeContext: MakeContext,
  make: (context: ApiContext, request: Request) => ReturnType<MakeDocument>,
): RequestHandler {
  return async (request, response, next) => {
    try {
      const document = await make(await makeContext(request, response), request);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.attachment(document.fileName);
      await document.write(response);
    } catch (error) {
      next(error);
    }
  };
}

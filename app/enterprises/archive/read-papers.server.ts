import type { Api } from '../../load-context.ts';

type Paper = Awaited<ReturnType<Api['enterpriseFiles']['ofEnterprise']>>['items'][number];

/** The papers of one record of the archive. */
export interface PaperGroup {
  subject: Paper['subject'];
  id: string;
  files: Paper[];
}

/** Every paper of an enterprise's archive, by the record it belongs to: the record with the newest paper first. */
export async function readPapers(api: Api, of: { zone: string; enterprise: string }): Promise<PaperGroup[]> {
  const groups = new Map<string, PaperGroup>();
  for (const paper of (await api.enterpriseFiles.ofEnterprise(of)).items) {
    const { subject, subjectId: id } = paper;
    const group = groups.get(`${subject}/${id}`) ?? { subject, id, files: [] };
    group.files.push(paper);
    groups.set(`${subject}/${id}`, group);
  }
  return [...groups.values()];
}

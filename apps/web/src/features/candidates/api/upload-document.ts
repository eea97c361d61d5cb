import { upload, type UploadOptions } from '../../../lib/upload.js';

/** A file as multipart 'file' with its 'title' before it. */
export function uploadDocument(
  applicationId: string,
  title: string,
  file: File,
  options: UploadOptions,
): Promise<void> {
  const body = new FormData();
  body.append('title', title);
  body.append('file', file);
  return upload(`/applications/${applicationId}/documents/files`, body, options);
}

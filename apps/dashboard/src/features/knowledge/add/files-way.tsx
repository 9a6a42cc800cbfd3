import { Stack } from '@mantine/core';
import { FileDrop } from '../uploads/file-drop.tsx';
import { UploadList } from '../uploads/upload-list.tsx';
import { useUploads } from '../uploads/use-uploads.ts';

/** Files and folders, as many as one likes. */
export function FilesWay() {
  const { uploads, queue } = useUploads();
  return (
    <Stack gap="lg">
      <FileDrop onFiles={(files) => queue.add(files)} />
      <UploadList uploads={uploads} queue={queue} />
    </Stack>
  );
}

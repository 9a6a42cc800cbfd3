import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTenant } from '../../api/tenant.ts';
import classes from './conversation-page.module.css';
import { type Attached, fetchAttached } from './fetch-attached.ts';

/** A picture a visitor attached. The server told by its bytes that it is one, so that none can run a script. */
export function AttachedPicture({ attachment: { id, name } }: { attachment: Attached }) {
  const tenant = useTenant();
  const { data: blob } = useQuery({
    queryKey: ['tenant', tenant.slug, 'attachments', id],
    queryFn: ({ signal }) => fetchAttached(tenant, id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (blob === undefined) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  if (address === undefined) return <Skeleton height={120} width={160} radius="md" />;
  return <img src={address} alt={name} className={classes['picture']} />;
}

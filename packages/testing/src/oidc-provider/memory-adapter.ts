import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What a provider keeps, in memory. Its own adapter does the same and complains about it at every start. */
export function memoryAdapter(): (model: string) => Adapter {
  const stored = new Map<string, AdapterPayload>();
  return (model) => {
    const key = (id: string): string => `${model} ${id}`;
    const byField = async (field: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> =>
      [...stored].find(([name, payload]) => name.startsWith(`${model} `) && payload[field] === value)?.[1];
    return {
      upsert: async (id, payload) => void stored.set(key(id), payload),
      find: async (id) => stored.get(key(id)),
      findByUid: (uid) => byField('uid', uid),
      findByUserCode: (userCode) => byField('userCode', userCode),
      destroy: async (id) => void stored.delete(key(id)),
      async consume(id) {
        const payload = stored.get(key(id));
        if (payload !== undefined) stored.set(key(id), { ...payload, consumed: Math.floor(Date.now() / 1000) });
      },
      async revokeByGrantId(grantId) {
        for (const [name, payload] of stored) if (payload.grantId === grantId) stored.delete(name);
      },
    };
  };
}

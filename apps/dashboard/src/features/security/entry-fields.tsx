import { MultiSelect, Select } from '@mantine/core';
import type { SsoDefaultRole } from '@parley/contract/sso';
import { useText } from '../../ui/use-text.ts';
import { useDomains } from './use-domains.ts';

interface EntryFieldsProps {
  /** What the form knows of a field, as its `getInputProps` gives it. */
  field: (name: 'defaultRole' | 'domains') => object;
}

const roles: readonly SsoDefaultRole[] = ['viewer', 'agent', 'editor', 'admin'];

/** Who comes in through a connection, and as what. */
export function EntryFields({ field }: EntryFieldsProps) {
  const say = useText();
  const verified = (useDomains().data ?? []).filter(({ purpose, verifiedAt }) => purpose === 'sso' && verifiedAt !== null);
  return (
    <>
      <Select
        label={say('signOn.defaultRole')}
        description={say('signOn.defaultRoleHint')}
        data={[{ value: 'none', label: say('signOn.invitedOnly') }, ...roles.map((role) => ({ value: role, label: say(`role.${role}`) }))]}
        allowDeselect={false}
        {...field('defaultRole')}
      />
      <MultiSelect
        label={say('signOn.domains')}
        description={say('signOn.domainsHint')}
        data={[...new Set(verified.map(({ domain }) => domain))]}
        clearable
        {...field('domains')}
      />
    </>
  );
}

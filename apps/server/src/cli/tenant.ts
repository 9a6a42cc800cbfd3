import { AppError } from '@parley/contract/errors';
import { formatId } from '@parley/contract/ids';
import { permissions } from '@parley/contract/permissions';
import { type TenantPlan, tenantPlans } from '@parley/contract/tenants';
import type { Database } from '@parley/platform/database/tenancy';
import { systemTrail } from '@parley/product/audit/public';
import { createApiKey } from '@parley/product/identity/public';
import { tellOwnersOfStatus } from '@parley/product/members/public';
import { changeTenantPlan, changeTenantStatus, createTenant, findTenant, listTenants, type Tenant } from '@parley/product/tenants/public';
import { Argument, type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import type { Terminal } from './terminal.ts';
import { withStorage } from './with-storage.ts';

export function addTenantCommands(program: Command, terminal: Terminal): void {
  const tenant = program.command('tenant').description('Create tenants and look after them');
  const lend = <Result>(work: (database: Database) => Promise<Result>): Promise<Result> => withStorage(readConfig(terminal.env), work);
  const say = (text: string): void => void terminal.stdout.write(`${text}\n`);

  tenant
    .command('create')
    .description('Create a tenant with its first API key, which is shown once')
    .requiredOption('--name <name>', 'what the tenant is called')
    .requiredOption('--slug <slug>', 'lower case letters, digits and hyphens; used in addresses')
    .addOption(
      new Option('--plan <plan>', "whose limits it has; enterprise has none but the installation's own")
        .choices(tenantPlans)
        .default('enterprise'),
    )
    .action(async (input: { name: string; slug: string; plan: TenantPlan }) => {
      await lend(async (database) => {
        const created = await createTenant(database, input);
        say(`Created ${formatId('tenant', created.id)}, ${created.name} (${created.slug}).`);
        say(`API key, shown this once: ${await newKey(database, created)}`);
      });
    });
  tenant
    .command('key <slug>')
    .description('Make another API key for a tenant; it is shown once')
    .option('--name <name>', 'what the key is for', 'made at the command line')
    .action(async (slug: string, { name }: { name: string }) => {
      await lend(async (database) => say(await newKey(database, await existing(database, slug), name)));
    });
  tenant
    .command('list')
    .description('List all tenants')
    .action(async () => {
      for (const each of await lend(listTenants)) say([formatId('tenant', each.id), each.status, each.slug, each.name].join('\t'));
    });
  tenant
    .command('plan')
    .description('Put a tenant on another plan; its limits count within seconds')
    .argument('<slug>')
    .addArgument(new Argument('<plan>').choices(tenantPlans))
    .action(async (slug: string, plan: TenantPlan) => {
      const changed = await lend((database) => changeTenantPlan(database, { slug, plan }));
      say(`${changed.name} (${changed.slug}) is on the plan ${plan}.`);
    });
  for (const [command, status, description] of [
    ['suspend', 'suspended', 'Suspend a tenant: within seconds nobody is answered and nothing changed, only read'],
    ['resume', 'active', 'Make a suspended tenant active again, or one that was closed in the last thirty days'],
    ['close', 'closed', 'Close a tenant: its owner can still read and export'],
  ] as const) {
    tenant
      .command(`${command} <slug>`)
      .description(description)
      .option('--reason <reason>', 'written to the owners and into the audit log')
      .action(async (slug: string, { reason }: { reason?: string }) => {
        const changed = await lend((database) =>
          changeTenantStatus({ database, now: Date.now, tellOwners: tellOwnersOfStatus }, { slug, status, reason }),
        );
        say(`${changed.name} (${changed.slug}) is ${changed.status}.`);
      });
  }
}

async function newKey(database: Database, tenant: Tenant, name = 'first key'): Promise<string> {
  const key = await createApiKey(database.forTenant(tenant.id), { name, permissions, trail: systemTrail('command line') });
  return key.token;
}

async function existing(database: Database, slug: string): Promise<Tenant> {
  const tenant = await findTenant(database, slug);
  if (tenant === undefined) throw new AppError('not_found');
  return tenant;
}

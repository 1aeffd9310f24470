import pg from 'pg';

/** The apps that sign in to the database, each as a user of its own with the rights of its group. */
export const databaseApps = ['portal', 'worker', 'mailer'] as const;
export type DatabaseApp = (typeof databaseApps)[number];

/** Connection string of each app. */
export type DatabaseUrls = Record<DatabaseApp, string>;

/** Connection strings of the apps' users, for the database that the owner's connection names. */
export function databaseUrls(ownerUrl: string, passwords: Record<DatabaseApp, string>): DatabaseUrls {
  const urlOf = (app: DatabaseApp): string => {
    const url = new URL(ownerUrl);
    url.username = `feinschliff_${app}`;
    url.password = passwords[app];
    return url.href;
  };
  return { portal: urlOf('portal'), worker: urlOf('worker'), mailer: urlOf('mailer') };
}

/**
 * Makes the users `feinschliff_portal`, `_worker` and `_mailer`, members of the groups that the migrations made, or gives
 * them these passwords when they exist.
 *
 * @throws Error when the migrations have not run or the owner may not make users.
 */
export async function createDatabaseUsers(ownerUrl: string, passwords: Record<DatabaseApp, string>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const app of databaseApps) {
      const user = `feinschliff_${app}`;
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [user]);
      if (rowCount === 0) await client.query(`create role ${user}`);
      const password = client.escapeLiteral(passwords[app]);
      await client.query(`alter role ${user} login nosuperuser nocreatedb nocreaterole password ${password}`);
      await client.query(`grant ${app}_role to ${user}`);
    }
  } finally {
    await client.end();
  }
}

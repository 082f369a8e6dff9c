import { type Kysely } from 'kysely'

import { runScript } from './script.ts'

/** Files that nobody looks through for viruses say so; those that an antivirus looks through know since when, and what it found. */
export async function up(db: Kysely<unknown>) {
  await runScript(
    db,
    `
    alter table attachments drop constraint attachments_scan_status_check;

    alter table attachments alter column scan_status set default 'unscanned';

    update attachments set scan_status = 'unscanned' where scan_status = 'received';

    alter table attachments add constraint attachments_scan_status_check
      check (scan_status in ('unscanned', 'received', 'scanning', 'clean', 'quarantined'));

    alter table attachments add column scan_begun_at timestamptz;

    alter table attachments add column scan_found text;

    create index attachments_to_scan on attachments (uploaded_at)
      where scan_status in ('unscanned', 'received', 'scanning');
    `,
  )
}

import { PageHeading } from '#app/components/page-heading.tsx'
import { m } from '#app/messages/compiled/messages.js'

export default function ManagePage() {
  return <PageHeading>{m.nav_manage()}</PageHeading>
}

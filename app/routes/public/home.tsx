import { PageHeading } from '#app/components/page-heading.tsx'
import { m } from '#app/messages/compiled/messages.js'

export default function HomePage() {
  return <PageHeading>{m.home_title()}</PageHeading>
}

import { tellConnection } from './connection.ts'
import { Delivery } from './delivery.ts'
import { openDisk } from './disk.ts'
import { Outbox } from './outbox.ts'
import { followPage } from './question-page.ts'
import { followSending } from './send-application.ts'
import { Sendings } from './sendings.ts'
import { askBeforeLeaving } from './sign-out.ts'

/** Everything that runs on a page without React: what its writer typed is kept and sent, on whatever page they are now. */
async function begin() {
  tellConnection()
  const { person } = document.documentElement.dataset
  if (person === undefined) return
  const disk = await openDisk()
  const [outbox, sendings] = [new Outbox(disk), new Sendings(disk)]
  const delivery = new Delivery(outbox, person)
  askBeforeLeaving({ outbox, sendings, person, delivery })
  await followPage({ outbox, person, delivery })
  await delivery.now()
  await followSending({ sendings, outbox, person, delivery })
}

void begin()

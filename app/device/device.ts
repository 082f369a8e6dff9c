import { tellConnection } from './connection.ts'
import { Delivery } from './delivery.ts'
import { Outbox } from './outbox.ts'
import { followPage } from './question-page.ts'
import { askBeforeLeaving } from './sign-out.ts'

/** Everything that runs on a page without React: what its writer typed is kept and sent, on whatever page they are now. */
async function begin() {
  tellConnection()
  const { person } = document.documentElement.dataset
  if (person === undefined) return
  const outbox = await Outbox.open()
  const delivery = new Delivery(outbox, person)
  askBeforeLeaving({ outbox, person, delivery })
  await followPage({ outbox, person, delivery })
  await delivery.now()
}

void begin()

import { Injectable } from '@nestjs/common';
import { DossierLooks, DossierNotFound, type DossierLook } from '@kapstok/dossier';
import { BadInput } from '@kapstok/errors';
import { isId } from '@kapstok/graphql';
import { OrganisationService, type ActingHat } from '@kapstok/organisation';
import { policy, type Hat, type Law, type Task } from '@kapstok/policy';

/** Who asks, whom, and about whom. Nothing here looks at what the other has. */
@Injectable()
export class AskingParties {
  constructor(
    private readonly looks: DossierLooks,
    private readonly organisations: OrganisationService,
  ) {}

  /** The dossier that it is asked from, in which the hat is involved (V1). Throws DossierNotFound; the log keeps the attempt. */
  async ownDossier(hat: ActingHat, event: 'request' | 'explain', id: string): Promise<DossierLook> {
    const look = await this.looks.one(hat, id);
    if (look?.own) return look;
    hat.log.record({ event, outcome: 'refused', party: hat, ...(isId(id) && { dossierId: id }), reason: look ? 'not-involved' : 'not-found', ruleSet: policy.version });
    throw new DossierNotFound();
  }

  /** Somebody the dossier gives reason to ask about. Whether the person exists elsewhere is nobody's to find out here: BadInput. */
  async subjectOf({ hat, id }: DossierLook, subjectId: string): Promise<string> {
    const [found] = isId(subjectId)
      ? await hat.tx.query<{ id: string }>('select p.id from kapstok.person p where p.id = $2 and kapstok.can_be_asked_about($1, p.id)', [id, subjectId])
      : [];
    if (!found) throw new BadInput('input.subjectId', 'nobody that this dossier is about, of its household or with gezag');
    return found.id;
  }

  /** The task that is asked, as the directory knows it. Throws BadInput. */
  async holder({ tx }: ActingHat, organisationId: string, task: Task, law: Law | null): Promise<Hat> {
    const known = isId(organisationId) ? await this.organisations.asReceiver(tx, organisationId, task, law) : undefined;
    if (known) return known;
    const tasks = isId(organisationId) ? await this.organisations.carriedOut(tx, organisationId) : [];
    const several = tasks.filter((one) => one.task === task).length > 1 && law === null;
    if (several) throw new BadInput('input.law', `this organisation carries out ${task} under more than one law`);
    throw new BadInput('input.organisationId', `no organisation of the directory that carries out ${task}${law ? ` under ${law}` : ''} today`);
  }

  /** Known from an involvement or a disclosure that the hat can see; any other hat is answered like one that does not exist: BadInput. */
  async knownProfessional({ tx }: ActingHat, holder: Hat, hatId: string | null): Promise<string | null> {
    if (hatId === null) return null;
    const [found] = isId(hatId)
      ? await tx.query<{ id: string }>(
          `select h.id from kapstok.hat h where h.id = $1 and (h.organisation_id = $2 or h.processor_for = $2) and h.task = $3 and h.law is not distinct from $4
             and (exists (select 1 from kapstok.involvement i where i.hat_id = h.id) or exists (select 1 from kapstok.disclosure d where d.holder_hat_id = h.id))`,
          [hatId, holder.org, holder.task, holder.law ?? null],
        )
      : [];
    if (!found) throw new BadInput('input.hatId', 'nobody of that organisation and task that you know of');
    return found.id;
  }
}

/** What billers and therapists write short, and no dictionary holds. */
import { wordSet } from './word-set.ts';

export const shorthand = wordSet(`
ther theract theracts therex cotreat cotreats cotreated cotreatment stim estim unattended freq dept depts recon supp supps medsupp diff
comp wcomp standup leaderboard leaderboards epsdt locum corf corfs shoutout shoutouts walkathon conf therabot preauth preauths precert precerts
reauth reauths recerts rebills rescrub unbundle unbundled unbundles unbundling javascript nonfac noncov fac workplan workplans lookback lookbacks cutover writeoff writeoffs chargeback clawback takeback takebacks recoup recoups payback sept jan feb mar apr jun jul aug oct nov dec resched reschd cxld appts preop postop
copays coins ded elig eobs eras vobs edits modif mods rehabs ortho neuro peds vestib lymph cardio pulm certs resub addl approx
mgmt pymt pymts pmts amts accts docs admin assoc misc prev probs sched tho thru cuz plz lmk idk imo tbh omg thx tysm gonna wanna gotta
kinda sorta dunno lemme gimme yall ppl msgs dms pics vids fyi btw
hadnt didnt doesnt dont cant wont isnt wasnt arent werent shouldnt couldnt wouldnt havent hasnt youre theyre weve theyve ive itll thatll whats thats heres
theres wheres whos hows lets im ill id
telerehab televisit webinars inservices bootcamp huddle huddles onboarding onboard ehr emr rcm mso ipa acos
dysphagia orthotics prosthetics myofascial proprioceptive kinesiotape kinesio dryneedling cupping estims tens nmes fes
hemi cerv lumb thor bilat unilat flex abd add rot rom prom arom aarom mmt dtr wfl
subq cpts icds hcpcs lcds ncds mues ptps rarcs carcs rtms abns msps cobs hmos ppos epos
signoff cosigns cosigning cosigner addend addends attested resign
workers' comp's
walkin walkins noshows lates reschedules copying superbills paystub timesheet timesheets
quiero necesita necesito pueden cobrar juntos documentar consejos negaron hago modificador cuando cuanto cuanta unidades minutos`);

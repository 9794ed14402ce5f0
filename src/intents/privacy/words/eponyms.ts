/** Orthopaedic and neurological tests, scores and methods that carry a surname. */
import { wordSet } from './word-set.ts';

export const eponyms = wordSet(`
adson adsons allen alexander apley apleys ashworth babinski barlow barthel berg bobath borg brandt brighton brunnstrom bunnell clarke
clarkes cozen cozens craig craigs cyriax daroff dix ely elys epley faber fadir feldenkrais finkelstein finkelsteins froment froments
fugl gaenslen gaenslens gillet graston hallpike hawkins hoffa hoffman hoffmann hoffmans homan homans jebsen jobe kaltenborn katz
kehr kennedy kleiger lachman lachmans lawton lhermitte lhermittes littler ludington lysholm maitland maudsley mckenzie mcmurray
mcmurrays meyer mills mulligan neer neers nobel noble norwood ober obers ortolani oswestry ottawa patrick patricks patte phalen
phalens purdue purser rivermead romberg rombergs roos schober schroth semont sharp slocum speed speeds spurling spurlings
stinchfield thessaly thomas thompson thompsons tinel tinels tinetti trendelenburg vojta waldron watson wright yergason yergasons
cuevas medek charcot gehrig gehrigs guillain barre parkinson parkinsons alzheimer alzheimers erb erbs dupuytren duchenne`);

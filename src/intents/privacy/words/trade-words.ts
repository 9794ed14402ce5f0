/** More of the trade: conditions, equipment, software, contractors, and what patients and therapists do. */
import { wordSet } from './word-set.ts';

export const tradeWords = wordSet(`
am pm a.m p.m noon oclock ionto mailto birthdate mbi hicn cuenta enrollee mai rvus tia america esta estan buenas buenos hola dias
noon hundred thousand dozen couple
cota cotas ota otas ptas slps rdn atc lmt dpt dpts slpa slpas
abbreviation ablation abduction abrupt acetabular acl adduction adhesions adjunct adjustment afib agency agreement ahi
alert algorithm allergy alternate ambulate ambulated ambulation analgesic aneurysm angina anxiety apex apnea appropriate
apraxia arrhythmia articulation asthma atrophy atypical audit auditor audits autism avulsion axial back-to-back balancing
baseline baselines bedside behavioral benign beta biller bilat biomechanics blanket blended bloodwork bmi bogus bonus
botox bpm brachial breast breathing bridge bulging bunion burn burns cadence caesarean calcaneal calcific cancer cane
cap caps capsulitis cardiopulmonary carefully cell cellulitis cerebral cerebellar cervicogenic chemo chest cholesterol
chondromalacia clavicle clearance clonus cluster coccyx cognition cohere colon coma comfort comorbid comorbidity complex
complications concussion confusion congestive connective contraction contracture contractures contusion copd cornell
cough covid cranial crutch crutches cues cuing culture cupping cushing cyst daycare decline decompression decubitus
deconditioned deconditioning deductibles defect deferral dehydration delayed delirium deltoid demonstrating dentist
depression dermatome diagnostics dialysis diastasis diplegia discectomy discogenic discomfort dislocated distal dizzy
dmards documenting dorsal double drainage dressing dressings dual dystonia dystrophy eczema effusion electrode
electrodes embolism emg encephalopathy epicondyle epidural epilepsy episodic erb eversion exacerbation excision exertion
exhausted experience exposure extensor extremities facet facetogenic facial failing failure fainting fascia fasciitis
fatigue femoral femur fever fibroid fibromyalgia fibula flare flexibility flexor flexors fluid footwear foraminal foster
fracture fragile frail frequent functionally fused ganglion gap gastric gerd gestational glaucoma glenohumeral gluteal
glutes gout grade grip groin grossly habit hallux hamstrings handrail hardware heating hematoma hemi hemiparesis
hemiplegia hemorrhage hepatitis hernia herniated herniation hives hospitalized hyper hypermobile hypermobility
hypertension hypertonic hypo hypotension hypotonia iliac impaired impingement incontinence inflammation infection
infant influenza infusion inguinal insomnia instability insufficiency intermittent intervertebral intractable ischemia
itband jaw kidney knuckle kyphosis labral labrum laminectomy lateral laxity lesion lethargic ligaments limb limbs
lobectomy lordosis lumbago lung lupus malaise malalignment mastectomy medial meniscal meniscus menopause metatarsal
migraine migraines mild milestone mobile monitor monitored multi multiple myalgia myelopathy myofascial myopathy
nausea neuralgia neuroma neurogenic noncompliant nonverbal nonweightbearing nutrition nwb occlusion olecranon oncology
open opioid optic orif osteopenia overuse oxygen pacemaker palliative panic paraplegia paraplegic paresis parkinsonian
patellar patellofemoral paxlovid pectoral pelvis perineal periph peripheral peroneal pes piriformis plegia plica
pneumonia polio poly polyneuropathy popliteal postural potassium precautions prednisone pregnancy prenatal
pressures procedures profile pronation prostate prosthetics proximally psoriatic pulse pump quadriplegia radial
radicular radiculopathy radiation radius raynaud rearfoot reconstruction referrals reflex reflux reinjury remission
renal resection resistance retinal rheumatoid rheumatology rhomboid rib ribs rigidity rls rotation rotational rupture
ruptured sacroiliac sacrum scapula scapular scar scars sciatic seizure seizures sepsis septic serratus shin shingles
sickle sinus sleep sling slipped slump smoker snapping soft sore soreness spasm spasms spasticity speech spina spinal
spine spondylosis sprain sprained sprains stabilization staples stenosis sternal sternum stiff stiffness stimulation
stimulator stoma strain strained strains strep stretch stretches stretching stroke strokes stump subacromial subluxation
sugar suicidal sutures swallow swallowing swelling swollen symptoms syncope syndrome tailbone tardy tear tears temporal
tendinitis tendinopathy tendon tendonitis tenderness tennis tension therapeutics thigh thoracic throat thrombosis thumb
thyroid tibia tibial tight tightness tinnitus tissue toes tolerance tolerated tolerating toradol torn torso torticollis
trachea traction trach transfer transfers transfemoral transtibial trapezius trauma traumatic tremor tremors triceps
trigeminal trochanter trochanteric tumor turf ulcer ulcers ulna ulnar unilateral unresponsive unsteady uterine vaccine
vague varus vascular vein vertebral vertebra vertigo vision visual vomiting walker weakness wedge weightbearing whiplash
wheezing wrists zoster
nustep biodex bosu airex treadmill elliptical bike ergometer kettlebell kinesiotape kinesiotaping tape taping tens ems
nmes interferential russian biowave alterg redcord trx slr sls tug sts aromatherapy cryotherapy cryo heat fluidotherapy
gua sha iastm astym maitland pnf ndt feldenkrais pilates yoga taichi vestib epley dix hallpike semont brandt daroff
simplepractice practiceperfect medbridge heno spry empower optum navinet waystar officeally office-ally trizetto
changehealthcare zirmed emdeon waystar brightree casamba optima rehaboptima pointclickcare pcc matrixcare netsmart
homecare elation drchrono eclinicalworks ecw nextgen meditech allscripts advancedmd meditab hellonote fusion owa therabill
novitas noridian palmetto wps ngs cgs fcso firstcoast trailblazer cahaba sunshine superior parkland bannerhealth
meritain gravie surest oxford magellan healthspring wellpath amerihealth zing simply freedom optimum clearspring
anthem's medicare's aetna's humana's cigna's clinic's therapist's everyone's anyone's provider's insurance's
chargeback clawback recoup recouped recoupment takeback crossover crossovers coordination cob payors refile resubmit
resubmitted resubmitting rebill rebilled rebilling writeoff write-off writeoffs adjustments superbill superbills
taxonomy npis ptan caqh caq pecos eft era eras hra fsa hsa fce ime ncm rtw lni dwc odg acoem capitation casemix pdpm
pdgm oasis mds rugs minutes-based eight-minute midrange rounding roundup upcoding downcode downcoded downcoding
unbundle unbundled unbundling overbill overbilled underbill underbilled overpaid underpaid overpayment underpayment
arthroscopic arthroscopy inpatients outpatients screenings evals reevals recert recertification recertified precerts
supervision supervising supervisor students aides techs therapies sessions session summary superintendent telehealth
telerehab televisit virtual zoomed app website web links internet wifi password login logins thread threads
something somewhere sometimes sometime somehow anymore anytime anywhere everywhere nowhere otherwise therefore thus
hence anyhow whatever whichever whoever whenever wherever unless until upon toward towards among amongst onto since
via per versus vs aka ie eg re fwd ref approx est min. hr hrs wk wks mo mos yr yrs tues thurs tue thu wed fri sat sun`);

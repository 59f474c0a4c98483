/**
 * News sentences written and tagged by hand for this comparison: `:n` behind a noun, `:p` behind a name (all words of it), `:v` behind a verb or an
 * auxiliary, nothing behind other words. Without contractions, hyphens, days and months, which taggers cut or count in their own ways.
 */
export const TAGGED_SENTENCES = `
The council:n voted:v to close:v the bridge:n
Ilse:p Hallgren:p said:v the dam:n leaked:v
Officials:n expect:v a ruling:n before the summer:n
Prices:n rose:v faster than wages:n
Nobody claimed:v the reward:n
Voters:n fear:v a new tax:n
The minister:n denied:v that talks:n had:v failed:v
Polls:n show:v that support:n is:v falling:v
Brelling:p wants:v to host:v the games:n
Tomas:p Mertz:p will:v lead:v the inquiry:n
The harbour:n froze:v twice
Critics:n call:v the plan:n reckless
The court:n ruled:v against the union:n
A spokesman:n for Kelder:p declined:v to comment:v
Firefighters:n battled:v the blaze:n for hours:n
The claims:n were:v never proven:v
She claims:v the vote:n was:v rigged:v
The report:n found:v no fault:n
Reporters:n found:v the report:n on a train:n
Talks:n between Oststadt:p and Kelder:p resume:v
He talks:v of peace:n
The mayor:n promised:v more buses:n
Her promise:n was:v kept:v
Engineers:n warn:v that cracks:n may:v spread:v
Warnings:n were:v ignored:v
The bank:n cut:v its rate:n
The cut:n surprised:v markets:n
Shares:n of the chipmaker:n slumped:v
She shares:v a flat:n in Brelling:p
Drivers:n plan:v a strike:n
The plan:n costs:v too much
Costs:n doubled:v within a decade:n
Police:n arrested:v two men:n
Rescuers:n reached:v the hut:n on foot:n
A judge:n ordered:v the release:n of Maren:p Oduya:p
The order:n came:v late
Farmers:n blocked:v the road:n to Tarn:p
The block:n lasted:v an hour:n
Students:n protest:v against fees:n
The protest:n drew:v thousands
Nurses:n demand:v better pay:n
Demand:n for steel:n fell:v
The firm:n pays:v no dividends:n
Viktor:p Vance:p runs:v the ferry:n
The run:n on the bank:n ended:v
Doctors:n treat:v the wounded
The wounded were:v flown:v out
An offer:n was:v made:v and refused:v
They offer:v free tickets:n
The senate:n backs:v the bill:n
Fans:n cheered:v as Petra:p Roth:p scored:v
The score:n was:v level
Sources:n close to Korhola:p confirmed:v the sale:n
The owner:n plans:v to sell:v
Rain:n delayed:v the launch:n
The delay:n angered:v travellers:n
Ministers:n will:v meet:v in Port:p Elsin:p
The meet:n was:v cancelled:v
Two thirds of homes:n lack:v power:n
The lack:n of doctors:n is:v acute
Oda:p Pryde:p hopes:v to return:v
Hopes:n of a deal:n faded:v
The deal:n faces:v a veto:n
Faces:n in the crowd:n were:v grim
Its rivals:n rate:v the drug:n highly
The rate:n of births:n has:v dropped:v
He must:v answer:v for it
The answer:n did:v not satisfy:v them
Banks:n report:v record:n profits:n
Doctors:n record:v every case:n
The trial:n opens:v soon
Open borders:n help:v trade:n
They trade:v in furs:n
Critics:n point:v to the budget:n
The point:n was:v lost:v
A storm:n hit:v Marrow:p Quay:p
The hit:n cost:v him the title:n
The talks:n stalled:v over fishing:n rights:n
Fishing:n is:v banned:v there
The building:n was:v empty
They are:v building:v a wall:n
Jonas:p Falk:p of the inspectorate:n signed:v
Signs:n of a thaw:n appear:v
It signs:v nothing
The lawyers:n for Renata:p Weiss:p appealed:v
The appeal:n was:v heard:v
Residents:n hear:v trains:n at night:n
Both sides:n accuse:v each other
The accused walked:v free
Upper:p Wick:p lost:v its only school:n
The loss:n of jobs:n hurts:v
Exports:n grew:v while imports:n shrank:v
The state:n imports:v grain:n
Editors:n press:v for access:n
The press:n was:v barred:v
Guards:n watch:v the gate:n
The watch:n stopped:v
Hail:n swept:v the plateau:n
Experts:n question:v the figures:n
The question:n remains:v open
He figures:v it will:v pass:v
The pass:n is:v shut
Birgit:p Njord:p chairs:v the board:n
The chairs:n were:v stacked:v
`
  .trim()
  .split('\n');

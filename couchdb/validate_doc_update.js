// Runs inside CouchDB, which asks it before it takes any document: old JavaScript, without imports. Throws what is not a statement, note or speaker of ours.
function (newDoc, oldDoc, userCtx) {
  function forbid(reason) {
    throw { forbidden: reason };
  }
  function isText(value, most) {
    return typeof value === 'string' && value.length > 0 && value.length <= most;
  }
  function mustBeText(holder, name, most) {
    if (!isText(holder[name], most)) forbid(name + ': must be a text of 1 to ' + most + ' characters');
  }
  function mayBeText(holder, name, most) {
    if (holder[name] !== undefined) mustBeText(holder, name, most);
  }
  function mayBeDate(holder, name) {
    if (holder[name] !== undefined && !/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d\S*)?)?)?$/.test(holder[name])) forbid(name + ': must be a date as in 2031-05-04');
  }
  function mayBeNamed(holder, name) {
    var value = holder[name];
    if (value === undefined || isText(value, 5000)) return;
    if (typeof value !== 'object' || value === null || !isText(value.name, 5000)) forbid(name + ': must be somebody with a name');
  }
  function hasRole(role) {
    return userCtx.roles.indexOf(role) >= 0;
  }
  function mustBeClaim() {
    var appearance = newDoc.appearance;
    if (newDoc.type !== 'Claim') forbid('type: must be Claim');
    mustBeText(newDoc, 'text', 5000);
    if (newDoc.author !== undefined && (typeof newDoc.author !== 'object' || !newDoc.author || !isText(newDoc.author.name, 5000))) forbid('author: must be somebody with a name');
    mayBeDate(newDoc, 'dateCreated');
    mayBeDate(newDoc, 'onrecord:inferred-dateCreated');
    mayBeText(newDoc, 'onrecord:quote', 5000);
    if (typeof appearance !== 'object' || !appearance) forbid('appearance: is missing');
    mustBeText(appearance, 'headline', 5000);
    mayBeText(appearance, 'identifier', 5000);
    mayBeNamed(appearance, 'publisher');
    mayBeNamed(appearance, 'author');
    mayBeDate(appearance, 'datePublished');
    mayBeDate(appearance, 'onrecord:inferred-datePublished');
    if (appearance.url !== undefined && !/^https?:\/\/\S+$/.test(appearance.url)) forbid('appearance.url: must be an http(s) address');
  }
  function mustBeNote() {
    var targets = [].concat(newDoc.target === undefined ? [] : newDoc.target);
    if ([].concat(newDoc.type).indexOf('Annotation') < 0) forbid('type: must be Annotation');
    if (newDoc.id !== 'urn:uuid:' + newDoc._id.slice('note:'.length)) forbid('id: must be the one of the document');
    if (targets.length === 0) forbid('target: is missing');
    if (!newDoc.creator || !isText(newDoc.creator.name, 200)) forbid('creator: must be somebody with a name');
    if (!isAdmin && newDoc.creator.name !== (before ? before.creator.name : userCtx.name)) forbid('creator: must stay who shared it first');
  }
  function mustBeSpeaker() {
    var others = [newDoc['owl:sameAs'], newDoc['owl:differentFrom']].filter(function (other) {
      return other !== undefined;
    });
    if (newDoc.type !== 'Thing') forbid('type: must be Thing');
    mustBeText(newDoc, 'name', 5000);
    if (others.length !== 1) forbid('owl:sameAs, owl:differentFrom: one of them must be there');
    if (typeof others[0] !== 'object' || !others[0] || !isText(others[0].name, 5000)) forbid('owl:sameAs, owl:differentFrom: must be somebody with a name');
  }

  var isAdmin = hasRole('_admin');
  var before = oldDoc && !oldDoc._deleted && oldDoc.sharedBy ? oldDoc : null;
  // The administrator writes design documents; nobody else may, and CouchDB sees to that.
  if (newDoc._id.slice(0, 8) === '_design/') return;
  if (!isAdmin && !hasRole('on-record-writer')) forbid('only who has the role on-record-writer may write here');
  if (newDoc._deleted) {
    if (before && !isAdmin && !hasRole('on-record-editor') && before.sharedBy !== userCtx.name && (before.creator || {}).name !== userCtx.name)
      forbid('only ' + before.sharedBy + ' or an editor may withdraw this');
    return;
  }
  if (!/^(claim|note|speaker):[A-Za-z0-9_.-]{1,64}$/.test(newDoc._id)) forbid('_id: must begin with claim:, note: or speaker:');
  if (newDoc._attachments) forbid('attachments are not taken');
  mustBeText(newDoc, 'sharedBy', 200);
  if (!isAdmin && newDoc.sharedBy !== userCtx.name) forbid('sharedBy: must be your own name, ' + userCtx.name);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(newDoc.sharedAt)) forbid('sharedAt: must be a date and time');
  if (JSON.stringify(newDoc).length > 500000) forbid('the document is larger than 500,000 characters');
  if (newDoc._id.slice(0, 6) === 'claim:') mustBeClaim();
  else if (newDoc._id.slice(0, 8) === 'speaker:') mustBeSpeaker();
  else mustBeNote();
}

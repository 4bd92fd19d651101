#!/bin/sh
# Audits the login chain each night, and says what changed since the snapshot of the last run. The line of the crontab:
#
#   17 6 * * *  /opt/audit/nightly.sh
#
# Permissions: read only. The account's AWS role (instance profile, or the one that `cognito-audit.yaml` names) needs what
# `mvn cognito-audit:access` prints, and so do the scopes of the Auth0 client.
# Secrets: /etc/cognito-audit.env, mode 0600, owned by the account of the job, with AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET.
# The snapshot maps out who may do what: the account of the job alone may read /var/lib/cognito-audit.
# Cron mails what is printed; a night on which all is well prints nothing.
set -u
umask 077
cd /opt/audit || exit 3
set -a
. /etc/cognito-audit.env
set +a
kept=/var/lib/cognito-audit/snapshot.json
now=target/cognito-audit/snapshot.json
log=$(mktemp) || exit 3
trap 'rm -f "$log"' EXIT
rm -f "$now"

mvn -B -ntp cognito-audit:check > "$log" 2>&1
audit=$?
[ "$audit" = 0 ] || cat "$log"

drift=0
if [ -f "$kept" ] && [ -f "$now" ]; then
  mvn -B -ntp cognito-audit:drift -Dcognito-audit.before="$kept" -Dcognito-audit.snapshot="$now" > "$log" 2>&1
  drift=$?
  [ "$drift" = 0 ] || cat "$log"
fi

# The new file is put in place by its name alone, so that a night that is cut off leaves the old one whole.
[ ! -f "$now" ] || { cp "$now" "$kept.new" && mv "$kept.new" "$kept"; }
[ "$audit" = 0 ] || exit "$audit"
exit "$drift"

#!/bin/bash
# A Slurm cluster of one node on the loopback interface, for tests:  one-node.sh start FOLDER | stop FOLDER
# Needs Debian's packages slurm-wlm and munge, and root. All of its files lie in FOLDER. Clients find it by SLURM_CONF=FOLDER/slurm.conf.
set -eu
folder=$(readlink -f "$2")

stop() {
    for daemon in slurmd slurmctld munged; do
        if [ -e "$folder/$daemon.pid" ]; then kill "$(cat "$folder/$daemon.pid")" 2>/dev/null || true; fi
    done
}

start() {
    local host cores memory
    host=$(hostname -s)
    cores=$(nproc)
    memory=$(($(grep MemTotal /proc/meminfo | tr -dc 0-9) / 1024))
    chmod 755 "$folder"
    mkdir -p "$folder/state" "$folder/spool"
    dd if=/dev/urandom of="$folder/munge.key" bs=1024 count=1 status=none
    chmod 600 "$folder/munge.key"
    munged --force --key-file="$folder/munge.key" --socket="$folder/munge.socket" --pid-file="$folder/munged.pid" \
        --log-file="$folder/munged.log" --seed-file="$folder/munge.seed" --num-threads=2
    cat > "$folder/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket=$folder/munge.socket
CredType=cred/munge
SlurmUser=root
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
MpiDefault=none
ReturnToService=2
KillWait=30
NodeName=$host NodeAddr=127.0.0.1 CPUs=$cores RealMemory=$((memory * 9 / 10)) State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
    export SLURM_CONF="$folder/slurm.conf"
    slurmctld
    slurmd
    for _ in $(seq 100); do
        if [ "$(sinfo --noheader --format=%t 2>/dev/null)" = idle ]; then return 0; fi
        sleep 0.2
    done
    echo "the node does not become idle:" >&2
    tail -5 "$folder/slurmctld.log" "$folder/slurmd.log" >&2
    stop
    return 1
}

"$1"

namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>
/// Knows which deliveries wait for which, and what of them the client is to be told. A fragment is delivered as a whole and after the one around it;
/// what several fragments ask for comes with the first of them that is complete; a fragment that has nothing of its own left is never spoken of.
/// </summary>
/// <remarks>https://github.com/graphql/graphql-spec/pull/1110; the order of events is that of graphql-js 17.</remarks>
internal sealed class DeliveryGraph
{
    private readonly HashSet<ItemStream> _waitingStreams = [];
    private List<DeferredGroup> _readyGroups = [];
    private List<ItemStream> _readyStreams = [];
    private List<ItemStream> _dropped = [];
    private PayloadBuilder _payload = new();
    private int _active;
    private int _lastId = -1;

    /// <summary>Whether anything the client was told of has not ended.</summary>
    public bool IsActive => _active > 0;

    /// <summary>Takes in what the answer left.</summary>
    public void Open(IncrementalWork work) => Begin(Integrate(work), work.Streams);

    public void Handle(WorkEvent happened)
    {
        switch (happened)
        {
            case { Group: { } group, Failure: { } failure }:
                group.Result = happened.Result;
                Fail(group, failure);
                break;
            case { Group: { } group, Result: { } result }:
                group.Result = result;
                Complete(group, result);
                break;
            case { Stream: { } stream, Result: { } result }:
                _payload.AddItem(stream, result);
                Begin(Integrate(result.Work), result.Work.Streams);
                break;
            case { Stream: { } stream }:
                _active--;
                _payload.Complete(stream, happened.Failure);
                break;
        }
    }

    /// <summary>What the client is to be told since the last time.</summary>
    public IncrementalPayload TakePayload()
    {
        var payload = _payload.Build(IsActive);
        _payload = new PayloadBuilder();
        return payload;
    }

    /// <summary>Groups to be executed now.</summary>
    public List<DeferredGroup> TakeReadyGroups() => Take(ref _readyGroups);

    /// <summary>Streams to be read from now on.</summary>
    public List<ItemStream> TakeReadyStreams() => Take(ref _readyStreams);

    /// <summary>Streams that nobody will read.</summary>
    public List<ItemStream> TakeDropped() => Take(ref _dropped);

    /// <summary>All streams that nobody reads yet.</summary>
    public List<ItemStream> TakeWaitingStreams()
    {
        List<ItemStream> streams = [.. _waitingStreams, .. _readyStreams, .. _dropped];
        _waitingStreams.Clear();
        return streams;
    }

    private static List<T> Take<T>(ref List<T> list)
    {
        var taken = list;
        if (taken.Count > 0)
            list = [];
        return taken;
    }

    /// <summary>Takes in what a part left; returns the fragments that stand in no other.</summary>
    private List<DeferredFragment> Integrate(IncrementalWork work)
    {
        var outermost = new List<DeferredFragment>();
        foreach (var fragment in work.Fragments)
            Add(fragment, outermost);
        foreach (var group in work.Groups)
        {
            foreach (var fragment in group.Fragments)
            {
                if (fragment.State is not (DeliveryState.Waiting or DeliveryState.Active))
                    continue;
                fragment.Groups.Add(group);
                fragment.Missing++;
                if (fragment.State == DeliveryState.Active)
                    Start(group);
            }
        }
        _waitingStreams.UnionWith(work.Streams);
        return outermost;
    }

    private static void Add(DeferredFragment fragment, List<DeferredFragment> outermost)
    {
        if (fragment.State != DeliveryState.Unknown)
            return;
        if (fragment.Parent is not { } parent)
        {
            outermost.Add(fragment);
        }
        else
        {
            Add(parent, outermost);
            if (parent.State == DeliveryState.Done)
                return;
            parent.Children.Add(fragment);
        }
        fragment.State = DeliveryState.Waiting;
    }

    /// <summary>Tells of deliveries and has them executed. What is there already is delivered.</summary>
    private void Begin(List<DeferredFragment> fragments, IEnumerable<ItemStream> streams)
    {
        fragments = WithoutEmpty(fragments);
        foreach (var fragment in fragments)
            Announce(fragment);
        foreach (var stream in streams)
        {
            Announce(stream);
            _waitingStreams.Remove(stream);
            _readyStreams.Add(stream);
        }
        foreach (var fragment in fragments)
        {
            fragment.State = DeliveryState.Active;
            foreach (var group in fragment.Groups)
                Start(group);
            DeliverIfComplete(fragment);
        }
    }

    private static List<DeferredFragment> WithoutEmpty(List<DeferredFragment> fragments)
    {
        var found = new List<DeferredFragment>();
        foreach (var fragment in fragments)
        {
            if (fragment.State == DeliveryState.Waiting && fragment.Groups.Count > 0)
            {
                found.Add(fragment);
            }
            else if (fragment.State == DeliveryState.Waiting)
            {
                fragment.State = DeliveryState.Done;
                found.AddRange(WithoutEmpty(fragment.Children));
            }
        }
        return found;
    }

    private void Announce(PendingDelivery delivery)
    {
        _active++;
        delivery.Id = (++_lastId).ToString(System.Globalization.CultureInfo.InvariantCulture);
        _payload.Announce(delivery);
    }

    private void Start(DeferredGroup group)
    {
        if (group.Result?.Failure is { } failure)
        {
            Fail(group, failure);
        }
        else if (!group.IsStarted)
        {
            group.IsStarted = true;
            _readyGroups.Add(group);
        }
    }

    private void Complete(DeferredGroup group, PartialResult result)
    {
        if (group.Fragments.All(fragment => fragment.State == DeliveryState.Done))
        {
            _dropped.AddRange(result.Work.Streams);
            return;
        }
        Integrate(result.Work);
        foreach (var fragment in group.Fragments)
        {
            fragment.Missing--;
            if (fragment.State == DeliveryState.Active)
                DeliverIfComplete(fragment);
        }
    }

    private void DeliverIfComplete(DeferredFragment fragment)
    {
        if (fragment.State != DeliveryState.Active || fragment.Missing > 0)
            return;
        var streams = new List<ItemStream>();
        foreach (var group in fragment.Groups)
        {
            _payload.AddFields(fragment, group);
            streams.AddRange(group.Result!.Work.Streams);
            foreach (var other in group.Fragments)
            {
                if (other != fragment)
                    other.Groups.Remove(group);
            }
        }
        _active--;
        fragment.State = DeliveryState.Done;
        _payload.Complete(fragment, null);
        Begin(fragment.Children, streams);
    }

    private void Fail(DeferredGroup group, GraphQLError failure)
    {
        foreach (var fragment in group.Fragments)
        {
            if (fragment.State != DeliveryState.Active)
                continue;
            _active--;
            _payload.Complete(fragment, failure);
            Drop(fragment);
        }
    }

    private void Drop(DeferredFragment fragment)
    {
        fragment.State = DeliveryState.Done;
        foreach (var group in fragment.Groups)
        {
            if (group.Result is { } result && group.Fragments.All(other => other.State == DeliveryState.Done))
            {
                _waitingStreams.ExceptWith(result.Work.Streams);
                _dropped.AddRange(result.Work.Streams);
            }
        }
        foreach (var child in fragment.Children)
            Drop(child);
    }
}

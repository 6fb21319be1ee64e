namespace PodcastApi.GraphQL.Execution;

/// <summary>The way from the root of the response to a field: response keys (string) and list indexes (int), kept as a chain towards the root.</summary>
public sealed class ResponsePath(ResponsePath? parent, object key)
{
    public ResponsePath? Parent => parent;

    public object Key => key;

    /// <summary>The keys from the root on.</summary>
    public object[] ToArray()
    {
        var count = 0;
        for (var path = this; path is not null; path = path.Parent)
            count++;
        var keys = new object[count];
        for (var path = this; path is not null; path = path.Parent)
            keys[--count] = path.Key;
        return keys;
    }
}
